package uk.saferhub.demo;

import static java.time.LocalDate.of;
import static uk.saferhub.demo.SeedChange.row;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import uk.saferhub.access.Permission;
import uk.saferhub.figures.ReleaseFigure;
import uk.saferhub.panels.ChannelCases;
import uk.saferhub.panels.ChannelEvent;
import uk.saferhub.panels.ChannelReferral;
import uk.saferhub.panels.ChannelStep;
import uk.saferhub.panels.ChannelStep.ClosingReason;

/** Channel's cases, by the panel's chair, who releases the figures anew: until then the report keeps what was released. */
final class SealedRows extends SeedChanges {

    private static final List<String> METRICS = List.of(
            "channel_live",
            "channel_caseload",
            "channel_mitigated",
            "channel_male",
            "channel_mental_health",
            "channel_far_right");

    @Autowired
    ChannelCases cases;

    @Autowired
    ReleaseFigure releases;

    @Override
    List<SeedChange> all() {
        return List.of(
                released(
                        "a provider's work ends",
                        () -> take("DEMO-006", ChannelEvent.END_PROVIDER, null),
                        row("F000-027", "Panel has three live cases in which", "Panel has two live cases in which")),
                released(
                        "a case is closed, its risk mitigated",
                        () -> take("DEMO-006", ChannelEvent.EXIT, ClosingReason.RISK_MITIGATED),
                        row("F000-027", "Panel has three live cases in which", "Panel has two live cases in which"),
                        row("F000-029", "It usually holds 3 to 4 cases", "It usually holds 2 to 4 cases"),
                        row(
                                "F000-030",
                                "Since April four cases have been closed",
                                "Since April five cases have been closed")),
                released(
                        "somebody else is referred",
                        this::refer,
                        row(
                                "F000-031",
                                "referred to Channel 100 per cent were male",
                                "referred to Channel 75 per cent were male"),
                        row(
                                "F000-032",
                                "male, 100 per cent had mental health needs",
                                "male, 75 per cent had mental health needs"),
                        row("F000-033", "the concern in 100 per cent.", "the concern in 75 per cent.")));
    }

    /** Lets every figure of the panel out for the draft's period. */
    void release() {
        METRICS.forEach(metric -> as(
                "channel",
                Permission.RELEASE_FIGURE,
                actor -> releases.release(actor, metric, "york", SeedPaper.DRAFT, "For the report to scrutiny")));
    }

    private SeedChange released(String what, Runnable change, SeedRow... rows) {
        Runnable and = () -> {
            change.run();
            release();
        };
        return new SeedChange(what, SeedChange.Paper.RELEASED, and, List.of(rows));
    }

    private void take(String number, ChannelEvent event, @Nullable ClosingReason reason) {
        String reference = found("select reference from channel_case where national_reference = '" + number + "'");
        step(reference, new ChannelStep(event, of(2019, 11, 12), reason));
    }

    private void refer() {
        LocalDate referred = of(2019, 11, 4);
        ask(
                "channel",
                Permission.RECORD_CHANNEL,
                actor -> cases.open(
                        actor,
                        places.realm("york", "channel"),
                        new ChannelReferral(
                                "DEMO-107",
                                referred,
                                ChannelReferral.Sex.FEMALE,
                                ChannelReferral.Known.NO,
                                ChannelReferral.Ideology.ISLAMIST)));
    }

    private void step(String reference, ChannelStep step) {
        as(
                "channel",
                Permission.RECORD_CHANNEL,
                actor -> cases.take(actor, reference, cases.version(actor, reference), step));
    }
}
