package uk.saferhub.notices;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Event;
import uk.saferhub.web.Frame;

/** A notice: the ladder so far, what may be done now, and what not yet, with the rule and the day. */
@Controller
class NoticeController {

    /**
     * @param appealUntil last day to appeal; null where no appeal lies
     * @param countsUntil last day on which it counts; null where it does not run out
     */
    record Page(
            Frame frame,
            Notice notice,
            Labels labels,
            List<NextSteps.Offer> offers,
            List<NoticeList.Row> ladder,
            NoticeBeside.Beside beside,
            @Nullable Penalty penalty,
            List<Prosecution> prosecutions,
            List<Event> events,
            @Nullable LocalDate appealUntil,
            @Nullable LocalDate countsUntil,
            LocalDate today) {}

    private final NoticeStore store;
    private final NoticeFacts facts;
    private final NoticeList list;
    private final NextSteps next;
    private final NoticeFile file;
    private final Desktop desktop;

    NoticeController(
            NoticeStore store, NoticeFacts facts, NoticeList list, NextSteps next, NoticeFile file, Desktop desktop) {
        this.store = store;
        this.facts = facts;
        this.list = list;
        this.next = next;
        this.file = file;
        this.desktop = desktop;
    }

    @GetMapping("/notices/{reference}")
    @Requires(
            value = Permission.READ_NOTICE,
            also = {Permission.READ_COMPLAINT, Permission.RECORD_COMPLAINT, Permission.READ_ORDER})
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        Notice notice = store.load(reference, actor.sight());
        var labels = new Labels(desktop.settings(actor));
        var page = new Page(
                frame.withTitle(labels.type(notice.type()) + " " + reference),
                notice,
                labels,
                next.after(notice, actor),
                list.ladder(notice, actor.sight()),
                file.beside(notice, labels, actor),
                file.penalty(notice),
                file.prosecutions(notice, actor),
                file.events(notice),
                StepRules.appealUntil(notice, facts.terms(notice)),
                StepRules.countsUntil(notice, facts.terms(notice)),
                actor.today());
        return new ModelAndView("saferhub/notices/show", "page", page);
    }
}
