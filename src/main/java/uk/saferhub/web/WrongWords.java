package uk.saferhub.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** Words that came without a form, from a program or a file, and cannot be taken: what is wrong with each, by its name. */
public class WrongWords extends RuntimeException {

    private final transient Map<String, String> errors;

    /** @param errors a sentence for each field */
    public WrongWords(Map<String, String> errors) {
        super(String.join(", ", errors.keySet()), null, false, false);
        this.errors = new LinkedHashMap<>(errors);
    }

    public Map<String, String> errors() {
        return errors;
    }
}
