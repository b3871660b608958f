package uk.saferhub.people;

/** What somebody needs in order to be understood. @param words which language, what else */
record Need(Kind kind, String words) {

    /** In the order in which forms offer them. */
    enum Kind {
        LANGUAGE,
        INTERPRETER,
        COMMUNICATION
    }
}
