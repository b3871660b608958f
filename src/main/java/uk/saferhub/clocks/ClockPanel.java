package uk.saferhub.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Tone;

/**
 * The clocks of one record, for its pages.
 *
 * @param path of the record's page of clocks, to which its forms are posted
 * @param pausable clocks that may be paused now; empty also for whoever may not pause any
 * @param reasons every reason for which one of them may be
 */
public record ClockPanel(
        Frame frame,
        Fields fields,
        String path,
        LocalDate today,
        List<Row> rows,
        List<Choice> pausable,
        List<Choice> reasons) {

    /**
     * @param who whose turn it is. @param count how its last day came about. @param pauses in words, oldest first
     * @param mayResume whether the reader may let it run again now
     */
    public record Row(
            UUID id,
            String what,
            String who,
            ClockState state,
            String standing,
            LocalDate dueOn,
            String count,
            List<String> pauses,
            boolean mayResume) {

        public Tone tone() {
            return ClockPanel.tone(state);
        }

        public boolean runs() {
            return state != ClockState.MET && state != ClockState.MET_LATE && state != ClockState.STOPPED;
        }
    }

    static Tone tone(ClockState state) {
        return switch (state) {
            case LATE, MET_LATE -> Tone.RED;
            case SOON -> Tone.YELLOW;
            case PAUSED -> Tone.BLUE;
            case RUNNING, MET -> Tone.GREEN;
            case STOPPED -> Tone.GREY;
        };
    }

    /** Those that run. */
    public List<Row> running() {
        return rows.stream().filter(Row::runs).toList();
    }
}
