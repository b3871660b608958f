package uk.saferhub.letters;

import static uk.saferhub.access.Permission.*;

import java.util.ArrayList;
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
import uk.saferhub.kernel.Postcode;
import uk.saferhub.people.Address;
import uk.saferhub.people.KeptAddress;
import uk.saferhub.people.Needs;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** The letters of a record that one's own body writes, and beginning one. */
@Controller
class LettersController {

    /** @param wordings and @param recipients to choose from. @param needs of those who can be written to, to be understood */
    record Page(
            Frame frame,
            Fields fields,
            Folder folder,
            List<Letter> letters,
            List<Choice> wordings,
            List<Choice> recipients,
            List<String> needs) {

        String path() {
            return "/records/" + folder.record().reference() + "/letters";
        }
    }

    private final Folders folders;
    private final LetterStore store;
    private final WriteLetter write;
    private final Interlock interlock;
    private final Needs needs;

    LettersController(Folders folders, LetterStore store, WriteLetter write, Interlock interlock, Needs needs) {
        this.folders = folders;
        this.store = store;
        this.write = write;
        this.interlock = interlock;
        this.needs = needs;
    }

    @GetMapping("/records/{reference}/letters")
    @Requires(value = DISCLOSE, also = READ_PERSON, alsoRecords = true)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        return page(actor, frame, folders.work(reference, actor), Fields.empty(), HttpStatus.OK);
    }

    @PostMapping("/records/{reference}/letters")
    @Requires(value = DISCLOSE, also = READ_PERSON, alsoRecords = true)
    ModelAndView begin(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Folder folder = folders.work(reference, actor);
        Fields fields = Fields.of(posted);
        NewLetter made = read(folder, fields, actor);
        if (!fields.ok()) return page(actor, frame, folder, fields, HttpStatus.BAD_REQUEST);
        UUID id = write.write(folder, made, actor);
        return new ModelAndView("redirect:/records/" + reference + "/letters/" + id);
    }

    private NewLetter read(Folder folder, Fields fields, Actor actor) {
        var read = fields.read();
        String wording = read.required("wording", "Choose a letter");
        if (write.wordings(folder, actor).stream().noneMatch(one -> one.code().equals(wording)))
            fields.error("wording", "Choose a letter");
        String to = read.text("to");
        String name = read.text("name");
        String line = read.atMost("line", 300).text("line");
        read.atMost("name", 120);
        Postcode postcode = read.postcode("postcode", "Enter a postcode, such as YO1 9WT");
        if (line.isEmpty() && postcode != null) fields.error("line", "Enter the address that the postcode belongs to");
        List<Interlock.Party> parties = interlock.parties(folder, actor);
        boolean known = to.isEmpty()
                || recipients(folder, actor).stream()
                        .anyMatch(choice -> choice.value().equals(to));
        if (!known) fields.error("to", "Choose somebody of this record");
        if (to.isEmpty() && name.isEmpty()) fields.error("to", "Choose to whom it goes, or enter a name");
        if (!to.isEmpty() && !name.isEmpty()) fields.error("name", "Leave the name empty, or choose nobody above");
        if (!fields.ok()) return new NewLetter(wording, null, "", null, null, null);
        String typed = line.isEmpty() ? null : line;
        String code = postcode == null ? null : postcode.value();
        if (to.isEmpty()) return new NewLetter(wording, null, name, null, typed, code);
        String[] keys = to.split("/");
        UUID person = UUID.fromString(keys[0]);
        String called = parties.stream()
                .filter(p -> p.personId().equals(person))
                .findFirst()
                .orElseThrow()
                .person();
        UUID address = typed == null && keys.length > 1 ? UUID.fromString(keys[1]) : null;
        return new NewLetter(wording, person, called, address, typed, code);
    }

    /** Everybody in the case, at each address that the body that writes may know, and without one. */
    private List<Choice> recipients(Folder folder, Actor actor) {
        List<Interlock.Party> parties = interlock.parties(folder, actor).stream()
                .filter(party -> party.present() && !party.held())
                .toList();
        boolean mayKnow = actor.may(READ_PERSON, folder.record().realmId());
        List<KeptAddress> kept = mayKnow ? interlock.addresses(folder, parties, actor) : List.of();
        List<UUID> body = List.of(WriteLetter.seat(folder, actor).organisationId());
        var choices = new ArrayList<Choice>();
        for (Interlock.Party party : parties) {
            kept.stream()
                    .filter(address -> address.personId().equals(party.personId()))
                    .forEach(address -> address.shownTo(body)
                            .ifPresent(shown -> choices.add(Choice.of(
                                    party.personId() + "/" + address.id(), party.person() + ", " + words(shown)))));
            choices.add(Choice.of(party.personId(), party.person() + ", no address on the letter"));
        }
        return choices;
    }

    private List<UUID> people(Folder folder, Actor actor) {
        return interlock.parties(folder, actor).stream()
                .filter(party -> party.present() && !party.held())
                .map(Interlock.Party::personId)
                .toList();
    }

    private static String words(Address address) {
        return (address.safeHouse() ? "SAFE ADDRESS: " : "")
                + address.line()
                + (address.postcode() == null ? "" : ", " + address.postcode())
                + (address.doNotWrite() ? " (do not write here)" : "");
    }

    private ModelAndView page(Actor actor, Frame frame, Folder folder, Fields fields, HttpStatus status) {
        List<Choice> wordings = write.wordings(folder, actor).stream()
                .map(wording -> Choice.of(wording.code(), wording.name()))
                .toList();
        var page = new Page(
                frame.withTitle("Letters of " + folder.record().reference()),
                fields,
                folder,
                store.of(folder),
                wordings,
                recipients(folder, actor),
                needs.of(people(folder, actor), actor));
        return new ModelAndView("saferhub/letters/letters", Map.of("page", page), status);
    }
}
