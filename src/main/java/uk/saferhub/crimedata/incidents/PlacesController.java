package uk.saferhub.crimedata.incidents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.web.Choice;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Where agencies' records lie: how many are not placed, and what their words for places mean (DAT-10). */
@Controller
class PlacesController {

    private static final long LARGEST = 20L << 20;

    /** @param wrong why a file was refused, line by line */
    record Page(
            Frame frame,
            Fields fields,
            List<PlaceAliases.Located> located,
            List<PlaceAliases.Unknown> unknown,
            List<PlaceAliases.Alias> aliases,
            List<Seat> seats,
            List<String> wrong) {

        List<Choice> realms() {
            return seats.stream()
                    .map(seat -> Choice.of(seat.realmId(), seat.partnershipName() + ", " + seat.compartment()))
                    .distinct()
                    .toList();
        }

        String summary() {
            long records =
                    located.stream().mapToLong(PlaceAliases.Located::records).sum();
            long unplaced =
                    located.stream().mapToLong(PlaceAliases.Located::unplaced).sum();
            return records == 0
                    ? "No record of an agency is here yet."
                    : "%,d of %,d records are not placed (%.1f%%)."
                            .formatted(unplaced, records, 100.0 * unplaced / records);
        }
    }

    private final PlaceAliases aliases;
    private final PlacePoints points;
    private final PlacePostcodes postcodes;
    private final SayWhere where;

    PlacesController(PlaceAliases aliases, PlacePoints points, PlacePostcodes postcodes, SayWhere where) {
        this.postcodes = postcodes;
        this.where = where;
        this.aliases = aliases;
        this.points = points;
    }

    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @GetMapping("/data/places")
    ModelAndView show(Frame frame, Actor actor) {
        return page(frame, actor, Fields.empty(), List.of(), HttpStatus.OK);
    }

    /** The form with words filled in. Posted, so that what may be an address stands in no browser's history. */
    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @PostMapping("/data/places/words")
    ModelAndView fill(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields words = Fields.empty().with("words", Fields.of(posted).value("words"));
        return page(frame, actor, words, List.of(), HttpStatus.OK);
    }

    /** From now on and for what came before: all records with these words lie there. Without an area, they lie nowhere again. */
    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @PostMapping("/data/places")
    ModelAndView keep(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        String words = read.required("words", 120, "Enter the words as the agency writes them");
        String area = read.text("area").toUpperCase(Locale.ROOT);
        if (!area.isEmpty() && !AreaKind.LSOA.isCode(area) && !AreaKind.WARD.isCode(area))
            fields.error("area", "Enter the code of a small area or a ward, such as E05010318");
        if (fields.ok() && PlaceKey.of(words).isEmpty()) fields.error("words", "Enter words with letters or figures");
        UUID realm = realm(actor, fields, "realm");
        if (!fields.ok() || realm == null) return page(frame, actor, fields, List.of(), HttpStatus.BAD_REQUEST);
        where.say(actor, realm, List.of(new PlaceAliases.New(words, area.isEmpty() ? null : area)));
        return new ModelAndView("redirect:/data/places");
    }

    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @PostMapping("/data/places/file")
    ModelAndView bring(
            Frame frame,
            Actor actor,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Fields fields = Fields.of(posted);
        UUID realm = realm(actor, fields, "file-realm");
        if (file == null || file.isEmpty()) fields.error("file", "Choose the file");
        else if (file.getSize() > LARGEST) fields.error("file", "The file must be smaller than 20 MB");
        if (!fields.ok() || file == null || realm == null)
            return page(frame, actor, fields, List.of(), HttpStatus.BAD_REQUEST);
        Path held = Files.createTempFile("saferhub-places", ".table");
        try {
            file.transferTo(held);
            PlaceFile read = PlaceFile.read(held);
            if (!read.wrong().isEmpty()) {
                fields.error("file", "Nothing was taken in: see what is wrong with the file");
                return page(frame, actor, fields, read.wrong(), HttpStatus.BAD_REQUEST);
            }
            where.say(actor, realm, read.places());
            return new ModelAndView("redirect:/data/places");
        } finally {
            Files.deleteIfExists(held);
        }
    }

    /** Records that have a point or a postcode: for outlines, or a directory, that were imported after them. */
    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @PostMapping("/data/places/points")
    ModelAndView place(Actor actor) {
        aliases.located(actor).forEach(set -> points.place(set.id()));
        postcodes.place(actor);
        return new ModelAndView("redirect:/data/places");
    }

    private static @Nullable UUID realm(Actor actor, Fields fields, String name) {
        List<UUID> realms = actor.seats(Permission.IMPORT_CRIME).stream()
                .map(Seat::realmId)
                .distinct()
                .toList();
        if (realms.size() == 1) return realms.getFirst();
        UUID chosen = fields.read().id(name, "Choose the partnership");
        if (chosen != null && realms.contains(chosen)) return chosen;
        fields.error(name, "Choose the partnership");
        return null;
    }

    private ModelAndView page(Frame frame, Actor actor, Fields fields, List<String> wrong, HttpStatus status) {
        Page page = new Page(
                frame.withTitle("Places of agencies’ records").withMarking("OFFICIAL-SENSITIVE"),
                fields,
                aliases.located(actor),
                aliases.unknown(actor),
                aliases.all(actor),
                actor.seats(Permission.IMPORT_CRIME),
                wrong);
        ModelAndView view = new ModelAndView("saferhub/crimedata/incidents/places", "page", page);
        view.setStatus(status);
        return view;
    }
}
