package uk.saferhub.bridges;

import static uk.saferhub.access.Permission.DISCLOSE;

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
import uk.saferhub.access.Actor;
import uk.saferhub.access.Requires;
import uk.saferhub.files.Folder;
import uk.saferhub.files.Folders;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Handing a record to another partnership or compartment, and the bridges from it that one may see. */
@Controller
class BridgeController {

    /** @param sent whether the reader comes from handing it over. @param restricted whether use of somebody's data in it is */
    record Page(
            Frame frame,
            Fields fields,
            Folder folder,
            boolean sent,
            boolean restricted,
            List<Bridge> bridges,
            List<Choice> takers,
            List<Carried> carriable) {

        String path() {
            return "/records/" + folder.record().reference() + "/bridges";
        }

        List<Choice> fieldsThatMayGo() {
            return carriable.stream()
                    .map(one -> Choice.of(one.key(), one.label() + ": " + one.words()))
                    .toList();
        }
    }

    private final Folders folders;
    private final HandOver handOver;
    private final BridgeStore store;

    BridgeController(Folders folders, HandOver handOver, BridgeStore store) {
        this.folders = folders;
        this.handOver = handOver;
        this.store = store;
    }

    @GetMapping("/records/{reference}/bridges")
    @Requires(value = DISCLOSE, alsoRecords = true)
    ModelAndView show(
            Actor actor, Frame frame, @PathVariable String reference, @RequestParam(defaultValue = "") String sent) {
        Folder folder = folders.work(reference, actor);
        return page(actor, frame, folder, Fields.empty(), sent.equals("yes"), HttpStatus.OK);
    }

    @PostMapping("/records/{reference}/bridges")
    @Requires(value = DISCLOSE, alsoRecords = true)
    ModelAndView handOver(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Folder folder = folders.work(reference, actor);
        Fields fields = Fields.of(posted);
        var read = fields.read();
        UUID agreement = read.id("agreement", "Choose to whom it goes");
        if (agreement == null) fields.error("agreement", "Choose to whom it goes");
        String purpose = read.required("purpose", 500, "Enter what they need it for");
        String words = read.required("words", 2000, "Enter what they need to know");
        String inSpite = handOver.isRestricted(folder)
                ? read.required("inspite", 500, "Enter why it may be handed over all the same")
                : "";
        if (!fields.ok() || agreement == null) return page(actor, frame, folder, fields, false, HttpStatus.BAD_REQUEST);
        List<Carried> carried = store.carriable(folder, actor).stream()
                .filter(one -> fields.chosen("carry", one.key()))
                .toList();
        handOver.handOver(folder, agreement, purpose, carried, words, inSpite, actor);
        return new ModelAndView("redirect:/records/" + reference + "/bridges?sent=yes");
    }

    private ModelAndView page(Actor actor, Frame frame, Folder folder, Fields fields, boolean sent, HttpStatus status) {
        var page = new Page(
                frame.withTitle("Hand over, " + folder.record().reference()),
                fields,
                folder,
                sent,
                handOver.isRestricted(folder),
                store.from(folder, actor),
                handOver.takers(folder, actor).stream()
                        .map(taker -> Choice.of(
                                taker.agreementId(),
                                taker.name() + " (" + taker.title() + ", " + taker.gateway() + ")"))
                        .toList(),
                store.carriable(folder, actor));
        return new ModelAndView("saferhub/bridges/bridges", Map.of("page", page), status);
    }
}
