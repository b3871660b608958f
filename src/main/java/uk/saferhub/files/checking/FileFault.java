package uk.saferhub.files.checking;

/** Why a file is not kept. Each is a rule with its sentence, in which the file is named. */
public enum FileFault {
    EMPTY("DOC-01-A", "“%s” is empty. Check that it was saved, and choose it again"),
    TOO_LARGE("DOC-01-B", "“%s” is larger than 25 MB. Make it smaller, or split it"),
    NOT_ALLOWED(
            "DOC-01-C",
            "“%s” is of a kind that is not kept here. Use PDF, DOCX, XLSX, ODT, ODS, JPEG, PNG, TXT, CSV or EML"),
    MISMATCH("DOC-01-D", "“%s” is not what its name says it is. Open it, save it again as what it is, and choose that"),
    PROGRAM("DOC-01-E", "“%s” is a program or holds one. Programs are never kept"),
    MACROS("DOC-01-F", "“%s” holds macros or scripts. Save it without them, or as a PDF"),
    TWO_IN_ONE("DOC-01-G", "“%s” is two files in one. Print it to PDF, and choose that"),
    BOMB("DOC-01-H", "“%s” unpacks to far more than it says. It may be meant to do harm"),
    PATH_IN_NAME("DOC-01-I", "“%s” has a folder or a hidden character in its name. Rename it, and choose it again"),
    LOCKED("DOC-01-J", "“%s” is protected by a password. Save it without one: here the locks of the record protect it"),
    BROKEN("DOC-01-K", "“%s” cannot be read: it is broken or cut short. Open it, save it again, and choose that"),
    EMBEDDED("DOC-01-L", "“%s” holds another file inside it. Attach that one by itself"),
    VIRUS("DOC-01-M", "A virus was found in “%s”. It was put under quarantine, and nobody can open it"),
    NOT_CHECKED(
            "DOC-01-N", "“%s” could not be checked for viruses just now and was not kept. Try again in some minutes");

    private final String rule;
    private final String sentence;

    FileFault(String rule, String sentence) {
        this.rule = rule;
        this.sentence = sentence;
    }

    public String rule() {
        return rule;
    }

    /** @param name as it was sent; what cannot be seen in it is left out */
    public String sentence(String name) {
        String seen = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        return sentence.formatted(seen.length() > 80 ? seen.substring(0, 80) + "…" : seen);
    }
}
