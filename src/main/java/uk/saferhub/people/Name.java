package uk.saferhub.people;

/** A name as somebody gave it. Either part may be empty, not both: people go by one name. */
public record Name(String given, String family) {

    /** As lists show it. */
    public String whole() {
        return (given + " " + family).strip();
    }
}
