package uk.saferhub.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.configuration.NoticeType;
import uk.saferhub.configuration.NoticeType.NoticeKind;
import uk.saferhub.configuration.Settings;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Words;

/** What may be done about a notice today, and what not yet: by the same answers that the commands run by. */
@Component
class NextSteps {

    /** @param href the page that does it */
    record Offer(String label, String href, Decision may) {}

    private final NoticeFacts facts;
    private final RecordStep record;
    private final NoticeCase about;
    private final NoticeFile file;
    private final Desktop desktop;

    NextSteps(NoticeFacts facts, RecordStep record, NoticeCase about, NoticeFile file, Desktop desktop) {
        this.facts = facts;
        this.record = record;
        this.about = about;
        this.file = file;
        this.desktop = desktop;
    }

    List<Offer> after(Notice notice, Actor actor) {
        var offers = new ArrayList<Offer>();
        events(notice, actor, offers);
        penalty(notice, actor, offers);
        if (actor.may(Permission.ISSUE_NOTICE, notice.realmId())) following(notice, actor, offers);
        boolean prosecutable = facts.type(notice).mayBeProsecuted() && notice.servedOn() != null;
        if (prosecutable && actor.may(Permission.RECORD_PROSECUTION, notice.realmId())) {
            String label = words("prosecute");
            offers.add(new Offer(label, at(notice, "prosecution"), about.mayProsecute(notice, actor.today())));
        }
        return offers;
    }

    private void events(Notice notice, Actor actor, List<Offer> offers) {
        for (NoticeEvent event : NoticeState.TABLE.events(notice.state())) {
            Permission takes = event == NoticeEvent.AUTHORISED ? Permission.AUTHORISE_NOTICE : Permission.ISSUE_NOTICE;
            if (!actor.may(takes, notice.realmId()) || senseless(notice, event)) continue;
            Decision may = event == NoticeEvent.ISSUED ? facts.mayIssue(notice, actor) : Decision.allowed();
            LocalDate today = actor.today();
            Decision both = may.and(() -> record.mayRecord(actor, notice, Step.of(event, today, "")));
            offers.add(new Offer(Words.of(NextSteps.class).of(event), at(notice, event.noun()), both));
        }
    }

    /** What its type never does is not offered, not even as refused. */
    private boolean senseless(Notice notice, NoticeEvent event) {
        NoticeType.Terms terms = facts.terms(notice);
        return switch (event) {
            case APPEALED -> terms == null || terms.appealWithin() == null;
            case EXPIRED -> terms == null || terms.lasts() == null;
            case BREACHED, COMPLIED -> facts.type(notice).kind() == NoticeKind.PENALTY;
            default -> false;
        };
    }

    private void penalty(Notice notice, Actor actor, List<Offer> offers) {
        Penalty penalty = file.penalty(notice);
        if (penalty == null || penalty.isPaid() || penalty.isCancelled()) return;
        if (!actor.may(Permission.RECORD_PENALTY, notice.realmId())) return;
        offers.add(new Offer(words("pay"), at(notice, "payment"), Decision.allowed()));
        offers.add(new Offer(words("cancel"), at(notice, "cancellation"), PenaltyRules.mayCancel(penalty)));
    }

    private void following(Notice notice, Actor actor, List<Offer> offers) {
        Settings settings = desktop.settings(actor);
        for (String code : facts.type(notice).nextSteps()) {
            NoticeType next = settings.noticeType(code);
            offers.add(new Offer(
                    next.label(),
                    "/notices/new/" + code + "?after=" + notice.reference(),
                    facts.mayFollow(notice, next, actor.today())));
        }
    }

    private static String at(Notice notice, String noun) {
        return "/notices/" + notice.reference() + "/" + noun;
    }

    private static String words(String key) {
        return Words.of(NextSteps.class).text(key);
    }
}
