package uk.saferhub.calendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.meetings.ComingMeetings;
import uk.saferhub.notifications.WorkSource;
import uk.saferhub.web.Words;

/** Somebody's calendar as RFC 5545 has it: whole days, each with one of four titles or the name of a governance meeting. */
@Component
class Feed {

    private static final Words WORDS = Words.of(Feed.class);

    private final ComingMeetings meetings;
    private final ObjectProvider<WorkSource> work;

    Feed(ComingMeetings meetings, ObjectProvider<WorkSource> work) {
        this.meetings = meetings;
        this.work = work;
    }

    /** A year ahead. One entry a day for work, however much is due, so that nothing can be counted. */
    byte[] of(Actor actor) throws IOException {
        LocalDate until = actor.today().plusYears(1);
        var calendar = new Calendar();
        calendar.add(new ProdId("-//SaferHub//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        meetings.of(actor, until).stream()
                .map(meeting -> event(meeting.on(), meeting.governance() ? meeting.name() : words("meeting"), actor))
                .forEach(calendar::add);
        work.getObject()
                .days(actor, until)
                .forEach((day, review) -> calendar.add(event(day, words(review ? "review" : "work"), actor)));
        var bytes = new ByteArrayOutputStream();
        // Its own check asks for an event at least; an empty calendar is what somebody with a free year has.
        new CalendarOutputter(false).output(calendar, bytes);
        return bytes.toByteArray();
    }

    private static VEvent event(LocalDate day, String title, Actor actor) {
        var event = new VEvent(day, title);
        event.replace(new DtStamp(actor.now()));
        // The same entry keeps its key from one reading to the next, and the key tells nothing.
        byte[] key = (actor.accountId() + "/" + day + "/" + title).getBytes(StandardCharsets.UTF_8);
        event.replace(new Uid(UUID.nameUUIDFromBytes(key) + "@saferhub"));
        return event;
    }

    private static String words(String key) {
        return WORDS.text(key);
    }
}
