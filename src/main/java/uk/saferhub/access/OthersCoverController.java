package uk.saferhub.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** Who stands in for somebody who cannot say so: by their body's sponsor, or by an administrator (WRK-06). */
@Controller
class OthersCoverController {

    /** @param back where the person stands among others */
    record Page(
            Frame frame,
            Fields fields,
            CoverForOthers.Absent absent,
            List<Covers.Cover> covers,
            List<Choice> colleagues,
            String path,
            Link back) {}

    private final CoverForOthers covers;
    private final Sponsored sponsored;
    private final AccountBook book;

    OthersCoverController(CoverForOthers covers, Sponsored sponsored, AccountBook book) {
        this.covers = covers;
        this.sponsored = sponsored;
        this.book = book;
    }

    @Requires(Permission.SPONSOR_ACCOUNTS)
    @GetMapping("/sponsored/{reference}/cover")
    ModelAndView ofSponsored(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, actor, sponsored(actor, reference), true, empty(actor));
    }

    @Requires(Permission.SPONSOR_ACCOUNTS)
    @PostMapping("/sponsored/{reference}/cover")
    ModelAndView arrangeSponsored(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        return arrange(frame, actor, sponsored(actor, reference), true, Fields.of(posted));
    }

    @Requires(Permission.SPONSOR_ACCOUNTS)
    @PostMapping("/sponsored/{reference}/cover/{id}/end")
    String endSponsored(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        covers.end(actor, sponsored(actor, reference), id);
        return "redirect:/sponsored/" + reference + "/cover";
    }

    @Requires(Permission.MANAGE_ACCOUNTS)
    @GetMapping("/accounts/{reference}/cover")
    ModelAndView ofAnybody(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, actor, anybody(actor, reference), false, empty(actor));
    }

    @Requires(Permission.MANAGE_ACCOUNTS)
    @PostMapping("/accounts/{reference}/cover")
    ModelAndView arrangeAnybody(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        return arrange(frame, actor, anybody(actor, reference), false, Fields.of(posted));
    }

    @Requires(Permission.MANAGE_ACCOUNTS)
    @PostMapping("/accounts/{reference}/cover/{id}/end")
    String endAnybody(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        covers.end(actor, anybody(actor, reference), id);
        return "redirect:/accounts/" + reference + "/cover";
    }

    private CoverForOthers.Absent sponsored(Actor actor, String reference) {
        return sponsored.of(actor).stream()
                .filter(held -> held.reference().equals(reference))
                .findFirst()
                .map(held -> new CoverForOthers.Absent(held.accountId(), held.reference(), held.name()))
                .orElseThrow(NotFound::new);
    }

    private CoverForOthers.Absent anybody(Actor actor, String reference) {
        AccountBook.Person person = book.person(actor, reference);
        return new CoverForOthers.Absent(person.id(), person.reference(), person.name());
    }

    private static Fields empty(Actor actor) {
        return Fields.empty().withDate("from", actor.today());
    }

    private ModelAndView arrange(
            Frame frame, Actor actor, CoverForOthers.Absent absent, boolean sponsor, Fields fields) {
        var read = fields.read();
        UUID deputy = read.id("deputy", "Choose who stands in");
        if (deputy == null) fields.error("deputy", "Choose who stands in");
        LocalDate from = read.requiredDate("from", "Enter the first day away");
        LocalDate until = read.requiredDate("until", "Enter the last day away");
        if (from != null && until != null && until.isBefore(from))
            fields.error("until", "The last day away cannot be before the first");
        if (!fields.ok()) return page(frame, actor, absent, sponsor, fields);
        covers.arrange(actor, absent, deputy, from, until);
        return new ModelAndView("redirect:" + path(absent, sponsor));
    }

    private static String path(CoverForOthers.Absent absent, boolean sponsor) {
        return (sponsor ? "/sponsored/" : "/accounts/") + absent.reference() + "/cover";
    }

    private ModelAndView page(Frame frame, Actor actor, CoverForOthers.Absent absent, boolean sponsor, Fields fields) {
        List<Covers.Colleague> colleagues = covers.colleagues(actor, absent.id());
        var page = new Page(
                frame.withTitle("Who stands in"),
                fields,
                absent,
                covers.of(actor, absent.id(), colleagues),
                colleagues.stream().map(one -> Choice.of(one.id(), one.name())).toList(),
                path(absent, sponsor),
                sponsor
                        ? Link.to("People you answer for", "/sponsored")
                        : Link.to(absent.name(), "/accounts/" + absent.reference()));
        return new ModelAndView(
                "saferhub/access/others-cover",
                Map.of("page", page),
                fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }
}
