package uk.saferhub.crimedata.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.crimedata.weights.WeightTable.KeyedBy;
import uk.saferhub.web.Choice;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** The tables of weights: which there are, what one says, and bringing a further version. */
@Controller
class WeightsController {

    private static final long LARGEST = 20L << 20;

    /** @param wrong why a file was refused, line by line @param mayAnalyse whether what they are for is open to the reader too */
    record ListPage(
            Frame frame,
            Fields fields,
            List<WeightTable> tables,
            List<String> wrong,
            boolean mayChange,
            boolean mayAnalyse) {

        List<Choice> keys() {
            return Arrays.stream(KeyedBy.values())
                    .map(each -> Choice.of(each.name(), each.words()))
                    .toList();
        }
    }

    /** One version. */
    record Page(Frame frame, WeightTable table, Map<String, WeightFile.Entry> weights) {}

    private final Weights weights;

    WeightsController(Weights weights) {
        this.weights = weights;
    }

    @Requires(Permission.READ_CRIME)
    @GetMapping("/data/weights")
    ModelAndView list(Frame frame, Actor actor) {
        return list(frame, actor, Fields.empty(), List.of());
    }

    @Requires(Permission.READ_CRIME)
    @GetMapping("/data/weights/{id}")
    ModelAndView show(Frame frame, @PathVariable String id) {
        WeightTable table = weights.one(key(id)).orElseThrow(NotFound::new);
        return new ModelAndView(
                "saferhub/crimedata/weights/show",
                "page",
                new Page(frame.withTitle(table.words()).withMarking("OFFICIAL"), table, weights.entries(table.id())));
    }

    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @PostMapping("/data/weights")
    ModelAndView add(
            Frame frame,
            Actor actor,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        String name = read.required("name", 80, "Enter what the weights are, such as Crime Severity Score");
        String version = read.required("version", 80, "Enter the version as it is published");
        String scope = read.required("scope", 120, "Enter what its scores speak of, such as all recorded offences");
        String source = read.required("source", 200, "Enter who publishes it and under which licence");
        KeyedBy by = read.requiredChoice("keyed", KeyedBy.class, "Choose what the table weighs");
        if (fields.ok() && weights.has(name, version))
            fields.error("version", "This version is here already, and a version never changes");
        if (file == null || file.isEmpty()) fields.error("file", "Choose the file");
        else if (file.getSize() > LARGEST) fields.error("file", "The file must be smaller than 20 MB");
        if (!fields.ok() || file == null || by == null) return refused(frame, actor, fields, List.of());
        Path held = Files.createTempFile("saferhub-weights", ".table");
        try {
            file.transferTo(held);
            WeightFile table = WeightFile.read(held, by);
            if (!table.wrong().isEmpty()) {
                fields.error("file", "Nothing was taken in: see what is wrong with the file");
                return refused(frame, actor, fields, table.wrong());
            }
            UUID id = weights.add(
                    actor,
                    new Weights.Brought(name, version, scope, by, source, fileName(file), sha256(held)),
                    table.weights());
            return new ModelAndView("redirect:/data/weights/" + id);
        } finally {
            Files.deleteIfExists(held);
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String fileName(MultipartFile file) {
        String sent = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String plain = sent.replaceAll("[^A-Za-z0-9. _-]+", "_");
        return plain.substring(Math.max(0, plain.length() - 120));
    }

    private ModelAndView refused(Frame frame, Actor actor, Fields fields, List<String> wrong) {
        ModelAndView view = list(frame, actor, fields, wrong);
        view.setStatus(HttpStatus.BAD_REQUEST);
        return view;
    }

    private ModelAndView list(Frame frame, Actor actor, Fields fields, List<String> wrong) {
        return new ModelAndView(
                "saferhub/crimedata/weights/list",
                "page",
                new ListPage(
                        frame.withTitle("Severity weights").withMarking("OFFICIAL"),
                        fields,
                        weights.all(),
                        wrong,
                        actor.may(Permission.IMPORT_CRIME),
                        actor.may(Permission.ANALYSE_CRIME)));
    }

    private static UUID key(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAKey) {
            throw new NotFound();
        }
    }
}
