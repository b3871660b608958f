package uk.saferhub.complaints.log;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.referrals.OtherWork;

/** What a complaint stands beside, as far as its reader may see it: its cases, other work at its place, what it repeats. */
@Component
class Beside {

    /**
     * @param cases to which it belongs or belonged
     * @param notices that answer it or were said to
     * @param again the complaints it may belong with, by what they share
     * @param reporter who of the index made it; null where nobody has said, or the reader may not know them
     * @param mayIdentify whether the reader can say who it was
     */
    record Seen(
            List<LinkedCase> cases,
            List<LinkedNotice> notices,
            OtherWork.Found place,
            List<Together> again,
            Reporters.@Nullable Person reporter,
            boolean mayIdentify) {}

    private final CaseLinks links;
    private final NoticeLinks notices;
    private final OtherWork others;
    private final TogetherList together;
    private final Reporters reporters;

    Beside(CaseLinks links, NoticeLinks notices, OtherWork others, TogetherList together, Reporters reporters) {
        this.links = links;
        this.notices = notices;
        this.others = others;
        this.together = together;
        this.reporters = reporters;
    }

    Seen of(ComplaintFile file, Actor actor) {
        List<LinkedCase> cases = links.of(file.id(), actor);
        List<UUID> live = cases.stream()
                .filter(link -> link.endedOn() == null)
                .map(LinkedCase::caseId)
                .toList();
        return new Seen(
                cases,
                notices.of(file.id(), actor),
                others.at(file.id(), file.realmId(), actor),
                together.of(actor, file, live),
                reporters.of(file, actor).orElse(null),
                actor.may(Permission.READ_PERSON, file.realmId())
                        && Reporters.may(file).isAllowed());
    }
}
