package uk.saferhub.complaints.log;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.referrals.OtherWork;

/** What a complaint stands beside, as far as its reader may see it: its cases, other work at its place, what it repeats. */
@Component
class Beside {

    /** @param cases to which it belongs or belonged. @param again the complaints it may belong with, by what they share */
    record Seen(List<CaseLinks.Link> cases, OtherWork.Found place, List<Together> again) {}

    private final CaseLinks links;
    private final OtherWork others;
    private final TogetherList together;

    Beside(CaseLinks links, OtherWork others, TogetherList together) {
        this.links = links;
        this.others = others;
        this.together = together;
    }

    Seen of(ComplaintFile file, Actor actor) {
        List<CaseLinks.Link> cases = links.of(file.id(), actor);
        List<UUID> live = cases.stream()
                .filter(link -> link.endedOn() == null)
                .map(CaseLinks.Link::caseId)
                .toList();
        return new Seen(cases, others.at(file.id(), file.realmId(), actor), together.of(actor, file, live));
    }
}
