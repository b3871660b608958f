package uk.saferhub.notices.orders;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Areas;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.notices.Desktop;
import uk.saferhub.web.Choice;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Entering a closure order that a court made, or a public space protection order that a committee authorised. */
@Controller
class NewOrderController {

    record Page(Frame frame, Fields fields, Order.Kind kind, List<Choice> areas, List<Choice> themes) {}

    private final Desktop desktop;
    private final Areas areas;
    private final RecordClosure closures;
    private final RecordPspo pspos;

    NewOrderController(Desktop desktop, Areas areas, RecordClosure closures, RecordPspo pspos) {
        this.desktop = desktop;
        this.areas = areas;
        this.closures = closures;
        this.pspos = pspos;
    }

    @GetMapping("/orders/new/closure")
    @Requires(Permission.RECORD_ORDER)
    ModelAndView closure(Frame frame, Actor actor) {
        return page(frame, actor, Order.Kind.CLOSURE, Fields.empty());
    }

    @GetMapping("/orders/new/pspo")
    @Requires(Permission.RECORD_ORDER)
    ModelAndView pspo(Frame frame, Actor actor) {
        return page(frame, actor, Order.Kind.PSPO, Fields.empty());
    }

    @PostMapping("/orders/new/closure")
    @Requires(Permission.RECORD_ORDER)
    ModelAndView close(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        String place = read.required("place", 300, "Enter the premises");
        String area = read.required("area", "Choose the area");
        Order.Extent extent = read.requiredChoice("extent", Order.Extent.class, "Say whether it is full or partial");
        String authority = read.required("authority", 200, "Enter the court");
        LocalDate made = read.requiredDate("made", "Enter the day it was made");
        LocalDate ends = read.requiredDate("ends", "Enter its last day");
        if (!fields.ok()) return again(page(frame, actor, Order.Kind.CLOSURE, fields));
        String reference = closures.record(
                actor,
                new RecordClosure.Closure(
                        desktop.seat(actor).partnership(),
                        place,
                        area,
                        Objects.requireNonNull(extent),
                        word(read, "remain"),
                        word(read, "theme"),
                        authority,
                        Objects.requireNonNull(made),
                        Objects.requireNonNull(ends)));
        return new ModelAndView("redirect:/orders/" + reference);
    }

    @PostMapping("/orders/new/pspo")
    @Requires(Permission.RECORD_ORDER)
    ModelAndView authorise(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        String title = read.required("title", 200, "Enter the order's title");
        String place = read.required("place", 300, "Describe the restricted area");
        String area = read.required("area", "Choose the area");
        String authority = read.required("authority", 200, "Enter the committee");
        LocalDate on = read.requiredDate("authorised", "Enter the day it was authorised");
        Integer objections = read.number("objections", "Enter a number of objections");
        List<Provision> provisions = read.required("provisions", 8000, "Enter what it prohibits or requires")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Provision::of)
                .toList();
        if (!fields.ok()) return again(page(frame, actor, Order.Kind.PSPO, fields));
        String reference = pspos.authorise(
                actor,
                new RecordPspo.Authorised(
                        desktop.seat(actor).partnership(),
                        title,
                        place,
                        area,
                        word(read, "theme"),
                        authority,
                        Objects.requireNonNull(on),
                        objections,
                        provisions));
        return new ModelAndView("redirect:/orders/" + reference);
    }

    private static @Nullable String word(FieldReader read, String name) {
        String text = read.text(name);
        return text.isEmpty() ? null : text;
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(Frame frame, Actor actor, Order.Kind kind, Fields fields) {
        String title = kind == Order.Kind.CLOSURE ? "Record a closure order" : "Record a public space protection order";
        var page = new Page(
                frame.withTitle(title),
                fields,
                kind,
                areas.within(desktop.seat(actor).areaId()).stream()
                        .map(area -> Choice.of(area.code(), area.name()))
                        .toList(),
                desktop.settings(actor).categories(CategorySet.THEME).stream()
                        .map(theme -> Choice.of(theme.code(), theme.label()))
                        .toList());
        return new ModelAndView("saferhub/notices/orders/make", "page", page);
    }
}
