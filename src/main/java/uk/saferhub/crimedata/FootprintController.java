package uk.saferhub.crimedata;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.areas.Footprints;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Links;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Named sets of areas: reading one, writing one, and writing its next version. */
@Controller
class FootprintController {

    private static final int MOST_CODES = 40_000;

    /** @param footprint the one shown, or null on the form for a new one */
    record Page(Frame frame, Fields fields, @Nullable Footprint footprint, List<Choice> kinds, boolean mayChange) {}

    private final Footprints footprints;
    private final Links links;

    FootprintController(Footprints footprints, Links links) {
        this.footprints = footprints;
        this.links = links;
    }

    @Requires(Permission.IMPORT_CRIME)
    @GetMapping("/data/footprints/new")
    ModelAndView form(Frame frame) {
        return form(frame, Fields.empty(), HttpStatus.OK);
    }

    @Requires(Permission.READ_CRIME)
    @GetMapping("/data/footprints/{id}")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String id) {
        Footprint footprint = key(id).flatMap(footprints::one).orElseThrow(NotFound::new);
        Fields fields = Fields.empty()
                .with("name", footprint.name())
                .with("kind", footprint.layer().kind().name())
                .with("year", footprint.layer().year())
                .with("codes", String.join("\n", footprint.codes()));
        Page page = new Page(
                frame.withTitle(footprint.name()).withMarking("OFFICIAL"),
                fields,
                footprint,
                kinds(),
                actor.may(Permission.IMPORT_CRIME));
        return new ModelAndView("saferhub/crimedata/footprint", "page", page);
    }

    @Requires(Permission.IMPORT_CRIME)
    @PostMapping("/data/footprints")
    ModelAndView write(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        String name = fields.read().required("name", 80, "Enter the footprint’s name");
        AreaKind kind = fields.read().requiredChoice("kind", AreaKind.class, "Choose what its areas are");
        Integer year = fields.read().number("year", "Enter the year of its boundaries, such as 2025");
        if (year == null || year < 1991 || year > 2100) {
            fields.error("year", "Enter the year of its boundaries, such as 2025");
        }
        String note = fields.read().required("note", 400, "Enter why it is written or changed");
        SortedSet<String> codes =
                fields.value("of").isBlank() || !fields.value("codes").isBlank()
                        ? codes(fields, kind)
                        : codesOf(fields, kind, year);
        if (!fields.ok() || kind == null || year == null) return form(frame, fields, HttpStatus.BAD_REQUEST);
        Footprint made = footprints.write(name, new Layer(kind, year), codes, note, actor.name());
        return new ModelAndView("redirect:/data/footprints/" + made.id());
    }

    /** Those that a look-up puts into the partnership, force or county whose code is given. */
    private SortedSet<String> codesOf(Fields fields, @Nullable AreaKind kind, @Nullable Integer year) {
        String of = fields.value("of").strip().toUpperCase(Locale.ROOT);
        if (kind == null || year == null) return new TreeSet<>();
        Layer layer = new Layer(kind, year);
        SortedSet<String> codes = links.within(of, layer);
        if (codes.isEmpty())
            fields.error("of", "No look-up that is held says which " + layer.words() + " lie in “" + of + "”");
        return codes;
    }

    private static SortedSet<String> codes(Fields fields, @Nullable AreaKind kind) {
        SortedSet<String> codes = new TreeSet<>(Arrays.asList(
                fields.read().required("codes", "Enter the codes of its areas").split("[\\s,;]+")));
        codes.remove("");
        if (codes.size() > MOST_CODES) fields.error("codes", "Enter no more than 40,000 codes");
        if (kind != null) {
            codes.stream()
                    .filter(code -> !kind.isCode(code))
                    .findFirst()
                    .ifPresent(wrong -> fields.error("codes", "“" + wrong + "” is not a code of " + kind.words()));
        }
        return codes;
    }

    private static ModelAndView form(Frame frame, Fields fields, HttpStatus status) {
        Page page = new Page(frame.withTitle("Write a footprint").withMarking("OFFICIAL"), fields, null, kinds(), true);
        ModelAndView view = new ModelAndView("saferhub/crimedata/footprint", "page", page);
        view.setStatus(status);
        return view;
    }

    /** Those that crime is placed in. */
    private static List<Choice> kinds() {
        return List.of(
                Choice.of(AreaKind.DISTRICT, "Districts"),
                Choice.of(AreaKind.WARD, "Wards"),
                Choice.of(AreaKind.LSOA, "Small areas (LSOAs)"));
    }

    private static Optional<UUID> key(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }
}
