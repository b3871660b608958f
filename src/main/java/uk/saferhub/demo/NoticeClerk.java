package uk.saferhub.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.configuration.NoticeType.Recipient;
import uk.saferhub.kernel.Money;
import uk.saferhub.notices.IssueNotice;
import uk.saferhub.notices.NewNotice;
import uk.saferhub.notices.NewProsecution;
import uk.saferhub.notices.Prosecution;
import uk.saferhub.notices.RecordProsecution;
import uk.saferhub.notices.RecordStep;
import uk.saferhub.notices.Step;

/** Enters one notice, step or prosecution of the demonstration, as the officer named and through the desk. */
@Component
class NoticeClerk {

    private final Desk desk;
    private final IssueNotice issue;
    private final RecordStep step;
    private final RecordProsecution prosecute;

    NoticeClerk(Desk desk, IssueNotice issue, RecordStep step, RecordProsecution prosecute) {
        this.desk = desk;
        this.issue = issue;
        this.step = step;
        this.prosecute = prosecute;
    }

    /** A notice of the Neighbourhood Enforcement Team, issued and handed over on the same day. @param number of the made-up person */
    String served(
            UUID officer,
            String type,
            String conduct,
            String happened,
            int number,
            LocalDate on,
            @Nullable String prior) {
        var asked = new NewNotice(
                "york",
                type,
                on,
                new NewNotice.Served(Recipient.INDIVIDUAL, MadeUp.person(number), 18 + number % 60),
                new NewNotice.Where(MadeUp.address(number), MadeUp.ward(number)),
                new NewNotice.Matter(conduct, happened, "", null, List.of()),
                NewNotice.Counted.by("net"),
                prior,
                null);
        String notice = as(
                officer,
                Permission.ISSUE_NOTICE,
                actor -> issue.issue(actor, asked).reference());
        step(officer, notice, Step.served(on, "by_hand", "Handed over by the officer"));
        return notice;
    }

    void step(UUID officer, String notice, Step next) {
        as(officer, Permission.ISSUE_NOTICE, actor -> {
            step.record(actor, notice, next);
            return true;
        });
    }

    String prosecute(UUID officer, NewProsecution asked) {
        return as(officer, Permission.RECORD_PROSECUTION, actor -> prosecute.start(actor, asked));
    }

    void fined(UUID officer, String prosecution, LocalDate on, Money fine, Money costs) {
        as(officer, Permission.RECORD_PROSECUTION, actor -> {
            prosecute.conclude(actor, prosecution, Prosecution.Result.FINE, on, fine, costs);
            return true;
        });
    }

    private <T> T as(UUID officer, Permission permission, Function<Actor, T> work) {
        return desk.serve(officer, permission, "demo: history", work);
    }
}
