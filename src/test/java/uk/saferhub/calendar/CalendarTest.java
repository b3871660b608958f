package uk.saferhub.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Permission;
import uk.saferhub.actions.ActionWorld;
import uk.saferhub.actions.RaiseOnRecord;
import uk.saferhub.configuration.Cadence;
import uk.saferhub.configuration.MeetingMode;
import uk.saferhub.meetings.Meetings;
import uk.saferhub.meetings.Series;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Worlds;

/** The feed over HTTP, without signing in: what it tells, what it never tells, and that it ends. */
@SaferHubTest
class CalendarTest {

    private static final Pattern SECRET = Pattern.compile("/calendar\\.ics\\?key=([0-9a-f]{64})");

    @Autowired
    Worlds worlds;

    @Autowired
    Meetings meetings;

    @Autowired
    RaiseOnRecord raise;

    @LocalServerPort
    int port;

    @Test
    void WRK_04_theFeedHasMeetingsAndDaysOfWorkAndNoCaseFactAndEndsWhenItsOwnerSays() throws Exception {
        var at = new ActionWorld(worlds, meetings, raise);
        UUID officer = at.person("Officer");
        String action = at.raised("Visit Zebediah Canaryname at 9 Canary Wharfside", officer, 10);
        at.raised("Visit Zebediah Canaryname once more", officer, 10);
        at.world.as(
                at.manager,
                Permission.RECORD_MEETING,
                actor -> meetings.start(actor, at.world.realm("governance"), quarterly(at.today)));
        Visitor visitor = new Visitor(port).signIn(at.world, "Officer");
        String secret = secret(visitor.submit(visitor.get("/calendar"), "/calendar", Map.of()));
        assertThat(visitor.get("/calendar").body()).as("shown once").doesNotContain(secret);

        var nobody = new Visitor(port);
        Visitor.Page read = nobody.get("/calendar.ics?key=" + secret);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body())
                .contains("BEGIN:VCALENDAR\r\n")
                .doesNotContain("Canary", "Zebediah", action, at.decision);
        List<String> entries = new CalendarBuilder()
                .build(new StringReader(read.body())).getComponents().stream()
                        .map(event -> event.getProperty(Property.SUMMARY)
                                .map(Property::getValue)
                                .orElse(""))
                        .toList();
        assertThat(entries.stream().filter("Work due"::equals)).as("one a day").hasSize(1);
        assertThat(entries.stream().filter("Safer Streets Board"::equals)).hasSizeGreaterThan(2);
        assertThat(entries).containsOnly("Work due", "Safer Streets Board");

        assertThat(nobody.get("/calendar.ics?key=" + "0".repeat(64)).status()).isEqualTo(404);
        String second = secret(visitor.submit(visitor.get("/calendar"), "/calendar", Map.of()));
        assertThat(nobody.get("/calendar.ics?key=" + secret).status()).isEqualTo(404);
        assertThat(nobody.get("/calendar.ics?key=" + second).status()).isEqualTo(200);
        visitor.submit(visitor.get("/calendar"), "/calendar/end", Map.of());
        assertThat(nobody.get("/calendar.ics?key=" + second).status()).isEqualTo(404);
    }

    private static String secret(Visitor.Page made) {
        Matcher found = SECRET.matcher(made.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Series quarterly(LocalDate began) {
        return new Series(
                "board",
                "Safer Streets Board",
                null,
                Series.Standing.MEETING,
                Cadence.QUARTERLY,
                MeetingMode.values()[0],
                began,
                null,
                null,
                List.of(),
                null);
    }
}
