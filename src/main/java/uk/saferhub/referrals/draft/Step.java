package uk.saferhub.referrals.draft;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The pages of the form, in the order of the task list; they may be filled in in any order. */
enum Step {
    SUBJECT("What it is about", "A person, a family, a place or a wider problem"),
    PEOPLE("Who it is about", "Names as you know them; leave out people who have nothing to do with it"),
    PLACE("Where it happens", "An address, a street or a park"),
    WORRY("What worries you", "What happened, how often, and what may happen"),
    TRIED("What has been tried", "By you or others, and what it led to"),
    RISK("Who is at risk", "And what makes you think so"),
    WANT("What you want", "What the hub could do that you cannot do alone"),
    BASIS("Why you may share it", "The reason in law, in plain words"),
    CONTACT("Reaching them safely", "Address and phone, and what must not be done");

    private final String label;
    private final String hint;

    Step(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    String label() {
        return label;
    }

    String hint() {
        return hint;
    }

    /** Its part of an address, and of the kept answers. */
    String path() {
        return name().toLowerCase(Locale.UK);
    }

    static Optional<Step> at(String path) {
        return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
    }
}
