package uk.saferhub.meetings;

import static uk.saferhub.access.Permission.READ_CASE;
import static uk.saferhub.access.Permission.READ_MEETING;
import static uk.saferhub.access.Permission.READ_PERSON;
import static uk.saferhub.access.Permission.READ_REFERRAL;
import static uk.saferhub.access.Permission.RECORD_MEETING;
import static uk.saferhub.meetings.Meetings.SHELF;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.Place;
import uk.saferhub.access.Requires;
import uk.saferhub.kernel.HeldWords;
import uk.saferhub.people.NamesInText;
import uk.saferhub.registers.RegisterPages;
import uk.saferhub.registers.Shelf;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** The routes of meetings held, series and decisions. */
@Controller
@RequestMapping("/meetings")
class MeetingsController {

    private static final Words WORDS = Words.of(MeetingsController.class);

    /** What somebody writes in words of their own about a meeting or a decision. */
    private static final List<String> PROSE = List.of("note", "subject", "wording");

    private final RegisterPages pages;
    private final NamesInText names;
    private final HeldNames held;

    MeetingsController(RegisterPages pages, NamesInText names, HeldNames held) {
        this.held = held;
        this.names = names;
        this.pages = pages;
    }

    @Bean
    static Shelf meetingsShelf() {
        return SHELF;
    }

    @Bean
    static Place meetingsPlace() {
        return new Place(MenuPart.PARTNERSHIP, 60, "Meetings", "/meetings/held", READ_MEETING);
    }

    // With its cases open beside it, words that name a case are told without whom it holds back.
    @GetMapping({"/{register}", "/{register}/{reference}"})
    @Requires(
            value = READ_MEETING,
            also = {READ_CASE, READ_REFERRAL})
    ModelAndView read(
            Frame frame,
            Actor actor,
            @PathVariable Map<String, String> at,
            @RequestParam MultiValueMap<String, String> asked) {
        return pages.read(frame, actor, SHELF, at, asked);
    }

    @GetMapping("/{register}/new")
    @Requires(RECORD_MEETING)
    ModelAndView form(Frame frame, Actor actor, @PathVariable Map<String, String> at) {
        return pages.form(frame, actor, SHELF, at);
    }

    @PostMapping({"/{register}/new", "/{register}/{reference}/withdrawal"})
    @Requires(
            value = RECORD_MEETING,
            also = {READ_PERSON, READ_CASE, READ_REFERRAL})
    ModelAndView record(
            Frame frame,
            Actor actor,
            @PathVariable Map<String, String> at,
            @RequestParam MultiValueMap<String, String> posted) {
        return pages.record(frame, actor, SHELF, at, posted, fields -> namesNobody(fields, actor));
    }

    /** Minutes are read by many who read no case: whoever is in the index is not named in them, unless the writer is sure. */
    private void namesNobody(Fields fields, Actor actor) {
        HeldWords told =
                held.heldFromOthers(PROSE.stream().map(fields::value).collect(Collectors.joining("\n")), actor);
        // Beside its case a name is of nobody in public office: minutes go to people from whom nothing can be held
        // back.
        for (String prose : PROSE)
            if (!told.in(fields.value(prose)).equals(fields.value(prose))) fields.error(prose, WORDS.text("rule.told"));
        if (fields.chosen("sure", "yes")) return;
        for (String prose : PROSE) {
            List<String> found = names.of(fields.value(prose), actor);
            if (!found.isEmpty())
                fields.error(prose, WORDS.text("rule.names", found.getFirst())).with("asked", "yes");
        }
    }
}
