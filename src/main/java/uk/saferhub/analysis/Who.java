package uk.saferhub.analysis;

import java.util.List;
import uk.saferhub.crimedata.areas.Populations.Group;
import uk.saferhub.crimedata.areas.Populations.Sex;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;

/** Which residents crimes are divided by (DAT-06). Crimes stay those of everybody: open data does not say who suffered them. */
enum Who {
    EVERYONE("residents", Group.EVERYONE),
    FEMALE("female residents", new Group(Sex.FEMALE, 0, Group.OLDEST)),
    MALE("male residents", new Group(Sex.MALE, 0, Group.OLDEST)),
    CHILDREN("residents aged 10 to 17", new Group(Sex.ALL, 10, 17)),
    YOUNG("residents aged 18 to 24", new Group(Sex.ALL, 18, 24)),
    ADULTS("residents aged 18 or older", new Group(Sex.ALL, 18, Group.OLDEST)),
    OLD("residents aged 65 or older", new Group(Sex.ALL, 65, Group.OLDEST));

    static final List<Choice> CHOICES = java.util.Arrays.stream(values())
            .filter(who -> who != EVERYONE)
            .map(who -> Choice.of(
                    who.name().toLowerCase(java.util.Locale.ROOT),
                    Character.toUpperCase(who.words.charAt(0)) + who.words.substring(1)))
            .toList();

    private final String words;
    private final Group group;

    Who(String words, Group group) {
        this.words = words;
        this.group = group;
    }

    /** As asked; everyone where nothing is. */
    static Who of(Fields fields) {
        for (Who who : values()) if (who.name().equalsIgnoreCase(fields.value("who"))) return who;
        return EVERYONE;
    }

    String words() {
        return words;
    }

    Group group() {
        return group;
    }

    /** What to know of a rate by some residents only, or empty. */
    String caution() {
        return this == EVERYONE
                ? ""
                : "Every crime is counted, whoever suffered it; only the people it is divided by are %s."
                        .formatted(words);
    }
}
