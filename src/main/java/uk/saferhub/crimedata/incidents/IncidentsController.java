package uk.saferhub.crimedata.incidents;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.crimedata.catalogue.DataSet;
import uk.saferhub.kernel.Period;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Bringing an agency's file of crimes and incidents, for a data set that holds records. */
@Controller
class IncidentsController {

    private static final long LARGEST = 20L << 20;

    /** @param kept which column is which, where somebody chose @param wrong why a file was refused, line by line */
    record Page(Frame frame, Fields fields, DataSet set, IncidentColumns kept, List<String> wrong) {

        String columns() {
            return String.join(
                    ", ",
                    IncidentColumns.ALL.stream()
                            .map(IncidentColumns.Known::name)
                            .toList());
        }
    }

    private final KeptSets sets;
    private final TakeInIncidents incidents;
    private final IncidentChecks checks;

    IncidentsController(KeptSets sets, TakeInIncidents incidents, IncidentChecks checks) {
        this.sets = sets;
        this.incidents = incidents;
        this.checks = checks;
    }

    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @GetMapping("/data/sets/{id}/records")
    ModelAndView form(Frame frame, Actor actor, @PathVariable String id) {
        return page(frame, sets.mine(actor, id), Fields.empty(), List.of(), HttpStatus.OK);
    }

    /** Nothing is counted yet: what is right waits to be looked at, and of what is wrong every fault is told. */
    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @PostMapping("/data/sets/{id}/records")
    ModelAndView bring(
            Frame frame,
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        DataSet set = sets.mine(actor, id);
        Fields fields = Fields.of(posted);
        Period period = period(actor, fields);
        if (file == null || file.isEmpty()) fields.error("file", "Choose the file");
        else if (file.getSize() > LARGEST) fields.error("file", "The file must be smaller than 20 MB");
        if (!fields.ok() || period == null || file == null)
            return page(frame, set, fields, List.of(), HttpStatus.BAD_REQUEST);
        byte[] bytes = file.getBytes();
        IncidentFile read = incidents.read(actor, set, period, bytes, none -> {});
        if (!read.headings().isEmpty()) return ColumnsController.ask(frame, set, read);
        if (!read.wrong().isEmpty()) {
            fields.error("file", "Nothing can be taken in: see what is wrong with the file");
            return page(frame, set, fields, read.wrong(), HttpStatus.BAD_REQUEST);
        }
        UUID check = checks.add(actor, set, name(file), sha256(bytes), period, read);
        AtomicInteger part = new AtomicInteger();
        Batches batches = new Batches(some -> checks.addPart(set, check, part.getAndIncrement(), some));
        incidents.read(actor, set, period, bytes, batches);
        batches.flush();
        return new ModelAndView("redirect:/data/sets/" + set.id() + "/records/checks/" + check);
    }

    /** As the supplier states it; never guessed from the rows, of which the first day may have none. */
    private static @Nullable Period period(Actor actor, Fields fields) {
        LocalDate from = fields.read().requiredDate("period-from", "Enter the first day that the file covers");
        LocalDate to = fields.read().requiredDate("period-to", "Enter the last day that the file covers");
        if (from != null && to != null && to.isBefore(from))
            fields.error("period-to", "The last day must not be before the first");
        if (to != null && to.isAfter(actor.today())) fields.error("period-to", "The day must not be in the future");
        return fields.ok() && from != null && to != null ? new Period(from, to) : null;
    }

    private ModelAndView page(Frame frame, DataSet set, Fields fields, List<String> wrong, HttpStatus status) {
        Page page = new Page(
                frame.withTitle("Take in crimes and incidents").withMarking("OFFICIAL-SENSITIVE"),
                fields,
                set,
                checks.columns(set.id()),
                wrong);
        ModelAndView view = new ModelAndView("saferhub/crimedata/incidents/records", "page", page);
        view.setStatus(status);
        return view;
    }

    private static String name(MultipartFile file) {
        String sent = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String plain = sent.replaceAll("[^A-Za-z0-9. _-]+", "_");
        return plain.substring(Math.max(0, plain.length() - 120));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
