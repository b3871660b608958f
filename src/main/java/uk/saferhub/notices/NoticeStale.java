package uk.saferhub.notices;

import java.util.List;
import uk.saferhub.access.Actor;
import uk.saferhub.web.Stale;
import uk.saferhub.web.Words;

/** Somebody recorded something else of the notice while the form was open. */
final class NoticeStale {

    private NoticeStale() {}

    static Stale of(Notice notice, Step step, Actor actor) {
        Words words = Words.of(NoticeStale.class);
        var differs = new Stale.Difference("State", words.of(notice.state()), words.of(step.event()));
        return new Stale(words.text("somebody.else"), actor.now(), notice.version(), List.of(differs));
    }
}
