package uk.saferhub.configuration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.words.Say;
import uk.saferhub.kernel.Decision;

/** When a pack may be proposed and released. */
final class ReleaseRules {

    private static final String POLICY = "SaferHub's rules on packs, docs/operators/packs.md";

    private ReleaseRules() {}

    static Decision mayApprove(Release release, UUID account, @Nullable Release latest) {
        return Decision.when(!release.approved(), "ADM-02-A", "This release is approved already.", POLICY)
                .and(() -> Decision.when(
                        !release.proposedBy().equals(account),
                        "ADM-02-B",
                        "Whoever proposed a release may not approve it: a second person does.",
                        POLICY))
                .and(() -> Decision.when(
                        latest == null || latest.number() < release.number(),
                        "ADM-02-C",
                        "A later release of this pack is approved already: propose this one again.",
                        POLICY));
    }

    static Decision sound(List<Fault> faults) {
        return Decision.when(
                faults.isEmpty(),
                "ADM-02-D",
                "The check finds " + faults.size() + " faults, the first in "
                        + (faults.isEmpty() ? "" : faults.getFirst()),
                POLICY);
    }

    /** Whether the pack may stand beside those in force: nobody else's partnership, and nothing named two ways. */
    static Decision mayStandBeside(Pack pack, List<Pack> others) {
        List<String> clashes = new ArrayList<>();
        for (Pack other : others) {
            other.partnerships()
                    .forEach(theirs -> pack.partnerships().stream()
                            .filter(ours -> ours.code().equals(theirs.code()))
                            .forEach(ours -> clashes.add("the partnership \"" + ours.code() + "\" belongs to the pack "
                                    + other.pack().code())));
            other.organisations()
                    .forEach(theirs -> pack.organisations().stream()
                            .filter(ours -> ours.code().equals(theirs.code())
                                    && !ours.name().equals(theirs.name()))
                            .forEach(ours -> clashes.add("the organisation \"" + ours.code() + "\" is " + theirs.name()
                                    + " in the pack " + other.pack().code())));
            other.areas()
                    .forEach(theirs -> pack.areas().stream()
                            .filter(ours -> ours.code().equals(theirs.code())
                                    && !ours.name().equals(theirs.name()))
                            .forEach(ours -> clashes.add("the area \"" + ours.code() + "\" is " + theirs.name()
                                    + " in the pack " + other.pack().code())));
        }
        return Decision.when(
                clashes.isEmpty(), "ADM-02-E", "This pack contradicts another: " + Say.list(clashes) + ".", POLICY);
    }

    /** Nothing that accounts and records lean on disappears: it is ended by a date instead. */
    static Decision mayFollow(Pack pack, @Nullable Pack before) {
        if (before == null) return Decision.allowed();
        List<String> gone = new ArrayList<>();
        gone(gone, "partnership", before.partnerships(), pack.partnerships());
        gone(gone, "area", before.areas(), pack.areas());
        gone(gone, "organisation", before.organisations(), pack.organisations());
        gone(gone, "role", before.roles(), pack.roles());
        gone(gone, "hub", before.hubs(), pack.hubs());
        gone(gone, "notice type", before.noticeTypes(), pack.noticeTypes());
        return Decision.when(
                gone.isEmpty(),
                "ADM-02-F",
                "What is in use may not disappear: " + Say.list(gone)
                        + ". Keep it, and end it with a date where it ends.",
                POLICY);
    }

    /** What was counted by a definition stays as it was agreed: a change is a further version, where the series breaks. */
    static Decision mayRedefine(Pack pack, @Nullable Pack before, LocalDate today) {
        if (before == null) return Decision.allowed();
        List<String> changed = new ArrayList<>();
        for (Definition agreed : before.definitions())
            for (Definition.Version version : agreed.versions())
                if (!version.from().isAfter(today) && !keeps(pack, agreed.code(), version))
                    changed.add("version " + version.number() + " of \"" + agreed.name() + "\"");
        return Decision.when(
                changed.isEmpty(),
                "ADM-02-I",
                "What has begun is not defined anew: " + Say.list(changed)
                        + ". Keep it as it was agreed, and add a further version.",
                POLICY);
    }

    private static boolean keeps(Pack pack, String code, Definition.Version begun) {
        return pack.definitions().stream()
                .filter(definition -> definition.code().equals(code))
                .flatMap(definition -> definition.versions().stream())
                .anyMatch(now -> now.number() == begun.number()
                        && now.from().equals(begun.from())
                        && now.agreedBy().equals(begun.agreedBy())
                        && now.parts().equals(begun.parts()));
    }

    private static void gone(List<String> gone, String kind, List<? extends Thing> before, List<? extends Thing> now) {
        Set<String> codes = new HashSet<>();
        now.forEach(thing -> codes.add(thing.code()));
        before.stream()
                .filter(thing -> !codes.contains(thing.code()))
                .forEach(thing -> gone.add("the " + kind + " \"" + thing.code() + "\""));
    }

    /** A release does not work backwards, but a pack's first may: history is entered under it. */
    static LocalDate firstDay(LocalDate asked, LocalDate today, boolean first) {
        return first || asked.isAfter(today) ? asked : today;
    }
}
