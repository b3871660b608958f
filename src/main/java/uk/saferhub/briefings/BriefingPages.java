package uk.saferhub.briefings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.briefings.making.Content;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;
import uk.saferhub.web.charts.Svg;

/** What the pages of briefings show. */
final class BriefingPages {

    private BriefingPages() {}

    /** @param tally what came of it, in words */
    record RoundRow(Round round, String state, String tally) {}

    /** @param mine the briefings of the reader's own wards */
    record ListPage(Frame frame, List<Briefing> mine, List<RoundRow> rounds, boolean mayMake) {}

    /** @param partnerships for which the reader makes briefings; asked only where there are several */
    record NewPage(Frame frame, Fields fields, List<Choice> partnerships, List<Choice> months, List<Choice> forces) {}

    /** @param map "Drawn", or why there is none */
    record WardRow(Briefing briefing, String now, String before, String change, String map) {}

    /**
     * A round.
     *
     * @param progress how far its making is, in a sentence; null when nobody is at it
     * @param issue whether it may be issued @param withdraw whether it may be withdrawn; both asked only of those who make
     */
    record RoundPage(
            Frame frame,
            Fields fields,
            Round round,
            String state,
            @Nullable String progress,
            String tally,
            List<WardRow> wards,
            boolean maker,
            Decision issue,
            Decision withdraw) {}

    /**
     * A briefing as it is read.
     *
     * @param map null where none is drawn
     * @param speaks whether the reader may say what residents say
     * @param maker whether the reader makes briefings
     * @param raises whether the reader may raise an action on it
     * @param today Europe/London
     */
    record ShowPage(
            Frame frame,
            Briefing briefing,
            Content content,
            @Nullable Svg map,
            List<Perceptions.Perception> perceptions,
            List<BriefingActions.Raised> actions,
            boolean speaks,
            boolean maker,
            boolean raises,
            LocalDate today) {

        List<Detail> details() {
            return List.of(
                    Detail.of("Day of the briefing", briefing.state()),
                    Detail.of("Where", briefing.place()),
                    Detail.of("Who was there", briefing.attended()));
        }

        /** What an action answers is shown to whoever may read the perception. */
        boolean shows(BriefingActions.Raised action) {
            return perceptions.stream().anyMatch(said -> said.id().equals(action.perceptionId()));
        }

        String stands(BriefingActions.Raised action) {
            return Words.of(BriefingPages.class).text("action." + action.state());
        }

        String title() {
            return briefing.wardName() + ", " + content.months();
        }
    }

    /** @param councillors whose words they may be; asked of staff only */
    record PerceptionPage(Frame frame, Fields fields, Briefing briefing, List<Choice> councillors) {

        static final List<Choice> WORRIES = List.of(
                Choice.of(Worry.VERY, "Very worried"),
                Choice.of(Worry.FAIRLY, "Fairly worried"),
                Choice.of(Worry.SLIGHTLY, "Slightly worried"),
                Choice.of(Worry.NOT, "Not worried, and want us to know"));
    }

    record MeetingPage(Frame frame, Fields fields, Briefing briefing) {}

    /** @param perception what the action answers, or null */
    record ActionPage(
            Frame frame,
            Fields fields,
            Briefing briefing,
            Perceptions.@Nullable Perception perception,
            List<Choice> owners) {}

    record CouncillorsPage(
            Frame frame, Fields fields, List<Councillors.Seated> seated, List<Choice> wards, List<Choice> people) {}
}
