package uk.saferhub.configuration;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Frame;

/** Puts a release's page together: what it says, what it changes, and whether this reader may approve it. */
@Component
class ReleasePages {

    private final ReleaseStore store;
    private final Configuration configuration;
    private final ReleaseRight right;

    ReleasePages(ReleaseStore store, Configuration configuration, ReleaseRight right) {
        this.store = store;
        this.configuration = configuration;
        this.right = right;
    }

    ConfigurationController.ShowPage show(Frame frame, Actor actor, ReleaseList.Row row) {
        Release release = store.named(row.pack(), row.number()).orElseThrow(NotFound::new);
        Pack pack = configuration.pack(release.id());
        Optional<Release> before = store.before(release);
        List<String> changes =
                before.map(old -> PackDiff.between(configuration.pack(old.id()), pack)).orElse(List.of()).stream()
                        .map(PackDiff.Change::toSentence)
                        .toList();
        Decision approval = right.may(actor, Permission.APPROVE_PACK, pack)
                .and(() -> ReleaseRules.mayApprove(
                        release, actor.accountId(), store.latest(row.pack()).orElse(null)));
        return new ConfigurationController.ShowPage(
                frame.withTitle(release.title() + ", release " + release.number()),
                row,
                PackSentences.of(pack),
                before.map(Release::number).orElse(null),
                changes,
                actor.may(Permission.APPROVE_PACK) && !release.approved(),
                approval,
                right.mayRead(actor, pack).isAllowed());
    }
}
