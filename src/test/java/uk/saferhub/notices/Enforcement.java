package uk.saferhub.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.configuration.NoticeType.Recipient;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** A made-up enforcement team: its manager, who authorises, and an officer, who holds no power until somebody grants one. */
public final class Enforcement {

    public final World world;
    public final UUID manager;
    public final UUID officer;
    private final IssueNotice issue;
    private final RecordStep record;

    public Enforcement(Worlds worlds, TestPacks packs, IssueNotice issue, RecordStep record) {
        this.issue = issue;
        this.record = record;
        world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "york");
        manager = world.person(
                "Manager",
                "council",
                "enforcement",
                Reach.WHOLE_REALM,
                Permission.READ_NOTICE,
                Permission.ISSUE_NOTICE,
                Permission.AUTHORISE_NOTICE,
                Permission.RECORD_PENALTY,
                Permission.RECORD_PROSECUTION,
                Permission.READ_ORDER,
                Permission.RECORD_ORDER);
        officer = world.person(
                "Officer",
                "council",
                "enforcement",
                Reach.WHOLE_REALM,
                Permission.READ_NOTICE,
                Permission.ISSUE_NOTICE);
    }

    public NewNotice notice(String type, LocalDate on, String name) {
        return new NewNotice(
                world.code(),
                type,
                on,
                new NewNotice.Served(Recipient.INDIVIDUAL, name, 40),
                new NewNotice.Where("1 Made-up Street", world.code() + "-area"),
                new NewNotice.Matter("noise", "Loud music at night, three times", "Stop it", null, List.of()),
                NewNotice.Counted.by("net"),
                null,
                null);
    }

    public static NewNotice after(NewNotice notice, String prior) {
        return new NewNotice(
                notice.partnership(),
                notice.type(),
                notice.issuedOn(),
                notice.served(),
                notice.where(),
                notice.matter(),
                notice.counted(),
                prior,
                null);
    }

    /** Issued by the manager. */
    public String issue(NewNotice asked) {
        return world.as(manager, Permission.ISSUE_NOTICE, actor -> issue.issue(actor, asked))
                .reference();
    }

    public String served(NewNotice asked) {
        String reference = issue(asked);
        step(reference, Step.served(asked.issuedOn(), "by_hand", "handed over at the door"));
        return reference;
    }

    public void step(String reference, Step step) {
        world.as(manager, Permission.ISSUE_NOTICE, actor -> {
            record.record(actor, reference, step);
            return true;
        });
    }
}
