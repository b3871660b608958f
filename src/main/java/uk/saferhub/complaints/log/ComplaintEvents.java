package uk.saferhub.complaints.log;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.timeline.TimelineEntry;
import uk.saferhub.web.Event;
import uk.saferhub.web.Words;

/** What happened to a complaint, with what its reporter was told. */
@Component
class ComplaintEvents {

    private final JdbcClient client;
    private final Timeline timeline;

    ComplaintEvents(JdbcClient client, Timeline timeline) {
        this.client = client;
        this.timeline = timeline;
    }

    /** Newest first. */
    List<Event> of(ComplaintFile file) {
        List<String> said = client.sql("""
                select kind || '|' || means || coalesce(': ' || words, '') from complaint_answer
                where complaint_id = :complaint order by known_at desc
                """)
                .param("complaint", file.id())
                .query(String.class)
                .list();
        return timeline.of(file.id()).stream()
                .filter(TimelineEntry::isForAll)
                .map(entry -> event(entry, file, said))
                .toList();
    }

    private Event event(TimelineEntry entry, ComplaintFile file, List<String> said) {
        String verb = entry.verb().substring(entry.verb().lastIndexOf('_') + 1);
        String kind = verb.toUpperCase(java.util.Locale.ROOT) + "|";
        String words = said.stream()
                .filter(line -> !file.held() && line.startsWith(kind))
                .map(line -> line.substring(kind.length()))
                .findFirst()
                .orElse("");
        Words known = Words.of(ComplaintEvents.class);
        // What hangs on a record tells of itself under verbs of its own module, which need not be known here.
        String title = known.text(
                known.has("event." + verb) ? "event." + verb : "event.noted",
                Objects.requireNonNullElse(entry.facts().get("reason"), ""));
        return Event.of(title, entry.knownAt(), name(entry), words);
    }

    private String name(TimelineEntry entry) {
        return client.sql("select name from account_label where id = :id")
                .param("id", entry.actorId())
                .query(String.class)
                .single();
    }
}
