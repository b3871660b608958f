package uk.saferhub.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.words.Say;

/**
 * A panel that hears cases or subjects one by one.
 *
 * @param attendedOnly run by somebody else; this partnership only records that it attends
 * @param timed each case has its own slot, and only those who work with it are invited to the slot
 * @param slotMinutes minutes for one case
 * @param researchDays working days before a sitting by which research is due
 * @param required organisations that must be there
 */
@Means("A type of panel: MARAC, MATAC, Channel, MAPs and their like.")
public record PanelType(
        String code,
        @Names(Partnership.class) String partnership,
        String name,
        @Nullable String shortName,
        Compartment compartment,
        @Names(Group.class) @Nullable String reportsTo,
        Cadence cadence,
        MeetingMode mode,
        boolean attendedOnly,
        boolean timed,
        @Nullable Integer slotMinutes,
        @Nullable Integer capacity,
        @Nullable Integer researchDays,
        @Names(Organisation.class) List<String> required,
        List<Section> sections)
        implements Thing {

    /**
     * A part of a sitting that hears the cases of one area.
     *
     * @param breakAfter minutes of break after it
     */
    @Means("A part of the sitting, for the cases of one area.")
    public record Section(
            String code,
            String name,
            @Names(Area.class) String area,
            @Nullable Integer breakAfter) {}

    @Override
    public String toSentence() {
        String when = attendedOnly
                ? " is attended, not run, by " + partnership
                : " of " + partnership + " sits " + cadence.words() + " (" + Say.words(mode) + ") in the "
                        + Say.words(compartment) + " compartment";
        String parts = sections.isEmpty()
                ? ""
                : ", in " + sections.size() + " sections: "
                        + Say.list(sections.stream()
                                .map(s -> s.name()
                                        + (s.breakAfter() == null
                                                ? ""
                                                : " (then a break of " + s.breakAfter() + " minutes)"))
                                .toList());
        return name + when + parts + (timed ? ", case by case to a timed agenda" : "") + ".";
    }
}
