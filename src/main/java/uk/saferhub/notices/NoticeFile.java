package uk.saferhub.notices;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.web.Event;
import uk.saferhub.web.Words;

/** What belongs to a notice that the reader has been let see. */
@Component
class NoticeFile {

    private final JdbcClient client;
    private final PenaltyStore penalties;
    private final ProsecutionStore prosecutions;
    private final NoticeBeside beside;

    NoticeFile(JdbcClient client, PenaltyStore penalties, ProsecutionStore prosecutions, NoticeBeside beside) {
        this.beside = beside;
        this.client = client;
        this.penalties = penalties;
        this.prosecutions = prosecutions;
    }

    @Nullable
    Penalty penalty(Notice notice) {
        return penalties.of(notice.id()).orElse(null);
    }

    List<Prosecution> prosecutions(Notice notice, Actor actor) {
        return prosecutions.after(notice.id(), actor.sight());
    }

    NoticeBeside.Beside beside(Notice notice, Labels labels, Actor actor) {
        return beside.of(notice, labels, actor);
    }

    /** Newest first. */
    List<Event> events(Notice notice) {
        Words words = Words.of(NoticeFile.class);
        return client.sql("""
                select e.event, e.held_on, e.method, e.note, coalesce(a.name, '') as by
                from notice_event e left join account_label a on a.id = e.actor_id
                where e.notice_id = :notice order by e.held_on desc, e.id desc
                """)
                .param("notice", notice.id())
                .query((row, n) -> new Event(
                        words.text("was." + row.getString("event")),
                        row.getObject("held_on", LocalDate.class),
                        null,
                        row.getString("by"),
                        text(row.getString("method"), row.getString("note")),
                        null))
                .list();
    }

    private static String text(@Nullable String method, String note) {
        return method == null ? note : method.replace('_', ' ') + (note.isBlank() ? "" : ": " + note);
    }
}
