package uk.saferhub.bridges;

/** What the other side says of a record that was handed to it. */
enum Answer {
    TAKEN,
    DECLINED
}
