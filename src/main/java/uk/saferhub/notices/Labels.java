package uk.saferhub.notices;

import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.configuration.NoticeType;
import uk.saferhub.configuration.Settings;
import uk.saferhub.configuration.Team;
import uk.saferhub.web.Tone;
import uk.saferhub.web.Words;

/** What codes are called. A code that the pack no longer has is shown as it is. */
public record Labels(Settings settings) {

    public static String state(NoticeState state) {
        return Words.of(Labels.class).of(state);
    }

    /** The colour repeats what the words say. */
    public static Tone tone(NoticeState state) {
        return switch (state) {
            case DRAFT, AUTHORISED -> Tone.BLUE;
            case ISSUED, SERVED -> Tone.YELLOW;
            case COMPLIED -> Tone.GREEN;
            case BREACHED -> Tone.RED;
            case APPEALED -> Tone.PURPLE;
            case QUASHED, WITHDRAWN, EXPIRED -> Tone.GREY;
        };
    }

    public String type(String code) {
        return settings.noticeTypes().stream()
                .filter(type -> type.code().equals(code))
                .map(NoticeType::label)
                .findFirst()
                .orElse(code);
    }

    public String team(@Nullable String code) {
        if (code == null) return "";
        return settings.teams().stream()
                .filter(team -> team.code().equals(code))
                .map(Team::name)
                .findFirst()
                .orElse(code);
    }

    public String conduct(String code) {
        return settings.label(CategorySet.CONDUCT, code);
    }

    public String offence(String code) {
        return settings.label(CategorySet.OFFENCE, code);
    }

    public String theme(@Nullable String code) {
        return code == null ? "" : settings.label(CategorySet.THEME, code);
    }
}
