package uk.saferhub.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** A supervisor bars a named member of staff from a named record, and ends a bar (SHR-07). The barred meet a page not found. */
@Controller
class BarController {

    private final WhyPage pages;
    private final Bars bars;
    private final Participations participations;
    private final Timeline timeline;

    BarController(WhyPage pages, Bars bars, Participations participations, Timeline timeline) {
        this.pages = pages;
        this.bars = bars;
        this.participations = participations;
        this.timeline = timeline;
    }

    @Requires(Permission.BAR_READER)
    @PostMapping("/why/{reference}/bars")
    ModelAndView bar(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        RecordIndex.Named about = pages.supervised(actor, reference);
        Fields fields = Fields.of(posted);
        UUID account = fields.read().id("barred", "Choose who is barred");
        if (account == null) fields.error("barred", "Choose who is barred");
        String reason = fields.read().required("bar-reason", 300, "Say what connects them, without details");
        if (!fields.ok()) return again(frame, actor, reference, fields);
        List<UUID> readers = pages.readers(actor, about).stream()
                .map(WhoMay.Holder::accountId)
                .toList();
        Bars.mayBar(actor.accountId(), Objects.requireNonNull(account), readers).orThrow();
        participations.exclude(about.id(), account, reason, actor);
        tell(actor, about, "reader_barred");
        return new ModelAndView("redirect:/why/" + reference);
    }

    @Requires(Permission.BAR_READER)
    @PostMapping("/why/{reference}/bars/{id}/end")
    ModelAndView end(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted) {
        RecordIndex.Named about = pages.supervised(actor, reference);
        Fields fields = Fields.of(posted);
        String reason = fields.read().required("end-" + id, 300, "Say why the bar ends");
        if (!fields.ok()) return again(frame, actor, reference, fields);
        bars.lift(about.id(), id, reason, actor);
        tell(actor, about, "bar_ended");
        return new ModelAndView("redirect:/why/" + reference);
    }

    private ModelAndView again(Frame frame, Actor actor, String reference, Fields fields) {
        ModelAndView again = pages.of(frame, actor, reference, fields);
        again.setStatus(HttpStatus.BAD_REQUEST);
        return again;
    }

    /** Without a name: who takes part reads the timeline, and might tell the one who is barred. */
    private void tell(Actor actor, RecordIndex.Named about, String verb) {
        timeline.record(new Happening(
                about.realmId(),
                about.id(),
                actor.accountId(),
                actor.seat(about.realmId()).organisationId(),
                actor.now(),
                verb,
                Map.of("visibility", "HUB")));
    }
}
