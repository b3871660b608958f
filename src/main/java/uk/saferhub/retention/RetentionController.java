package uk.saferhub.retention;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.configuration.Kept;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** Records whose time is over, with the schedule by which they are. */
@Controller
class RetentionController {

    /** @param only the standing that is listed; null for all */
    record ListPage(
            Frame frame,
            List<RulesInForce.InForce> rules,
            DueList.Found found,
            int held,
            int destroyed,
            @Nullable Standing only) {

        String word(Enum<?> constant) {
            return Words.of(RetentionController.class).of(constant);
        }

        String subject(DueRecord record) {
            return word(Kept.valueOf(record.subject()));
        }

        RulesInForce.InForce rule(DueRecord record) {
            return rules.stream()
                    .filter(rule -> rule.realmId().equals(record.realmId())
                            && rule.rule().record().name().equals(record.subject()))
                    .findFirst()
                    .orElseThrow();
        }

        /** What is said beside the standing: which thing is open, or until when it is kept. */
        String state(DueRecord record) {
            return switch (record.standing()) {
                case OPEN -> "Not due. " + record.openWhy();
                case HELD -> word(record.standing()) + " since " + uk.saferhub.web.Dates.day(record.heldSince());
                case KEPT -> word(record.standing()) + " until " + uk.saferhub.web.Dates.day(record.nextReviewOn());
                default -> word(record.standing());
            };
        }

        int count(Standing standing) {
            return found.counts().getOrDefault(standing, 0);
        }

        int all() {
            return found.counts().values().stream().mapToInt(n -> n).sum();
        }
    }

    record HoldsPage(Frame frame, List<Held> holds, java.time.LocalDate today) {}

    record SchedulePage(Frame frame, List<RulesInForce.InForce> rules) {

        /** Each rule once a partnership, in however many of its compartments one acts. */
        SchedulePage {
            var told = new HashSet<List<Object>>();
            rules = rules.stream()
                    .filter(rule -> told.add(List.of(rule.partnership(), rule.rule())))
                    .toList();
        }

        String word(Enum<?> constant) {
            return Words.of(RetentionController.class).of(constant);
        }

        /** What becomes of the kind, as a sentence. */
        String disposal(RulesInForce.InForce rule) {
            if (rule.rule().record() == Kept.AUDIT)
                return "Entries stay, so that the log proves itself; an entry's words go with the record that they are about";
            if (rule.rule().forEver()) return "Never";
            if (!RulesInForce.DISPOSABLE.contains(rule.rule().record()))
                return "SaferHub keeps no record of this kind: your own files";
            return rule.counts() ? "Reviewed here" : "Nothing is listed until the schedule says a number";
        }
    }

    private final RulesInForce rules;
    private final DueList due;
    private final Holds holds;
    private final Disposals disposals;
    private final ReadLog log;

    RetentionController(RulesInForce rules, DueList due, Holds holds, Disposals disposals, ReadLog log) {
        this.disposals = disposals;
        this.rules = rules;
        this.due = due;
        this.holds = holds;
        this.log = log;
    }

    @GetMapping("/retention")
    @Requires(Permission.READ_RETENTION)
    ModelAndView list(Frame frame, Actor actor, @RequestParam(defaultValue = "") String standing) {
        Standing only = Arrays.stream(Standing.values())
                .filter(one -> one.name().equals(standing.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
        var inForce = rules.of(actor);
        DueList.Found found = due.find(actor, inForce, only);
        log.read(found.records().stream().map(DueRecord::id).toList());
        var page = new ListPage(
                frame.withTitle("Retention"),
                inForce,
                found,
                holds.live(actor).size(),
                disposals.done(actor, actor.today().withDayOfYear(1)).size(),
                only);
        return new ModelAndView("saferhub/retention/list", "page", page);
    }

    @GetMapping("/retention/holds")
    @Requires(Permission.READ_RETENTION)
    ModelAndView holds(Frame frame, Actor actor) {
        List<Held> live = holds.live(actor);
        log.read(live.stream().map(Held::recordId).toList());
        return new ModelAndView(
                "saferhub/retention/holds", "page", new HoldsPage(frame.withTitle("Legal holds"), live, actor.today()));
    }

    @GetMapping("/retention/schedule")
    @Requires(Permission.READ_RETENTION)
    ModelAndView schedule(Frame frame, Actor actor) {
        var page = new SchedulePage(frame.withTitle("Retention schedule"), rules.of(actor));
        return new ModelAndView("saferhub/retention/schedule", "page", page);
    }
}
