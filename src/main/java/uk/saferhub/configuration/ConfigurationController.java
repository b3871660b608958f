package uk.saferhub.configuration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Download;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** The configuration read as sentences, its releases, and the two steps by which it changes. */
@Controller
class ConfigurationController {

    private final ReleaseList list;
    private final ReleasePages pages;
    private final ProposeRelease proposals;
    private final ApproveRelease approvals;
    private final ExportRelease exports;

    ConfigurationController(
            ReleaseList list,
            ReleasePages pages,
            ProposeRelease proposals,
            ApproveRelease approvals,
            ExportRelease exports) {
        this.list = list;
        this.pages = pages;
        this.proposals = proposals;
        this.approvals = approvals;
        this.exports = exports;
    }

    /** @param faults what the check found in the files just handed in */
    record ListPage(
            Frame frame, Fields fields, List<ReleaseList.Row> releases, boolean mayPropose, List<Fault> faults) {}

    /** @param kinds the whole release in words @param changes what differs from the release before it */
    record ShowPage(
            Frame frame,
            ReleaseList.Row release,
            List<PackSentences.Kind> kinds,
            @Nullable Integer before,
            List<String> changes,
            boolean mayApprove,
            Decision approval,
            boolean mayTakeFiles) {}

    @Bean
    static Place configurationPlace() {
        return new Place(MenuPart.RECORDS, 90, "Configuration", "/configuration", Permission.READ_PACK);
    }

    @GetMapping("/configuration")
    @Requires(Permission.READ_PACK)
    ModelAndView list(Frame frame, Actor actor) {
        return listed(frame, actor, Fields.empty(), List.of());
    }

    @PostMapping("/configuration")
    @Requires(value = Permission.PROPOSE_PACK, also = Permission.READ_PACK)
    ModelAndView propose(Frame frame, Actor actor, @RequestParam(required = false) @Nullable List<MultipartFile> files)
            throws IOException {
        List<PackFile> handedIn = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = file.getOriginalFilename();
            if (name != null && !name.isBlank())
                handedIn.add(new PackFile(name.replaceAll(".*[/\\\\]", ""), file.getBytes()));
        }
        if (handedIn.isEmpty()) return wrong(frame, actor, "Choose the files of the pack", List.of());
        List<Fault> faults = PackCheck.run(handedIn).faults();
        if (!faults.isEmpty()) return wrong(frame, actor, "The check finds faults: they are listed below", faults);
        Release release = proposals.propose(actor, handedIn, null);
        return new ModelAndView("redirect:/configuration/" + release.pack() + "/" + release.number());
    }

    @GetMapping("/configuration/{pack}/{number}")
    @Requires(Permission.READ_PACK)
    ModelAndView show(Frame frame, Actor actor, @PathVariable String pack, @PathVariable int number) {
        ReleaseList.Row row = list.one(partnerships(actor), pack, number).orElseThrow(NotFound::new);
        return new ModelAndView("saferhub/configuration/show", "page", pages.show(frame, actor, row));
    }

    @PostMapping("/configuration/{pack}/{number}/approval")
    @Requires(value = Permission.APPROVE_PACK, also = Permission.READ_PACK)
    ModelAndView approve(Actor actor, @PathVariable String pack, @PathVariable int number) {
        list.one(partnerships(actor), pack, number).orElseThrow(NotFound::new);
        Release release = approvals.approve(actor, pack, number);
        return new ModelAndView("redirect:/configuration/" + release.pack() + "/" + release.number());
    }

    @GetMapping("/configuration/{pack}/{number}/files")
    @Requires(Permission.READ_PACK)
    ModelAndView files(Actor actor, @PathVariable String pack, @PathVariable int number) throws IOException {
        list.one(partnerships(actor), pack, number).orElseThrow(NotFound::new);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (PackFile file : exports.files(actor, pack, number)) {
                zip.putNextEntry(new ZipEntry(pack + "/" + file.name()));
                zip.write(file.bytes());
            }
        }
        return new ModelAndView(Download.of(bytes.toByteArray(), pack + "-" + number + ".zip", "application/zip"));
    }

    private ModelAndView wrong(Frame frame, Actor actor, String why, List<Fault> faults) {
        ModelAndView view = listed(frame, actor, Fields.empty().error("files", why), faults);
        view.setStatus(HttpStatus.BAD_REQUEST);
        return view;
    }

    private ModelAndView listed(Frame frame, Actor actor, Fields fields, List<Fault> faults) {
        return new ModelAndView(
                "saferhub/configuration/list",
                "page",
                new ListPage(
                        frame.withTitle("Configuration"),
                        fields,
                        list.of(partnerships(actor)),
                        actor.may(Permission.PROPOSE_PACK),
                        faults));
    }

    private static List<String> partnerships(Actor actor) {
        return actor.seats(Permission.READ_PACK).stream()
                .map(Seat::partnership)
                .distinct()
                .toList();
    }
}
