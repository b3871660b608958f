package uk.saferhub.crimedata.definitions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import uk.saferhub.configuration.Definition.Part;
import uk.saferhub.crimedata.catalogue.BreakScope;
import uk.saferhub.crimedata.catalogue.Catalogue;
import uk.saferhub.crimedata.catalogue.DataSet;
import uk.saferhub.crimedata.catalogue.KeepCatalogue;
import uk.saferhub.crimedata.catalogue.SeriesBreak;
import uk.saferhub.crimedata.definitions.SupplierWords.Word;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** The words of one supplier: which are in no definition yet, and what each is said to mean. */
@Controller
class WordsController {

    private static final String NONE = "none";

    /** @param meanings every part of every definition of the set's partnership */
    record Page(Frame frame, Fields fields, DataSet set, List<Word> words, List<Choice> meanings, boolean mayChange) {

        List<Choice> choices() {
            return words.stream()
                    .map(word -> Choice.of(word.word(), "%s (%,d)".formatted(word.word(), word.records())))
                    .toList();
        }

        long unmapped() {
            return words.stream().filter(word -> !word.mapped()).count();
        }

        long records() {
            return words.stream()
                    .filter(word -> !word.mapped())
                    .mapToLong(word -> word.records() - word.matched())
                    .sum();
        }

        String meaning(Word word) {
            if (!word.mapped()) return "Not mapped";
            if (word.definition() == null) return "Belongs to no definition";
            String key = word.definition() + "/" + word.part();
            return meanings.stream()
                    .filter(choice -> choice.value().equals(key))
                    .map(Choice::label)
                    .findFirst()
                    .orElse(key);
        }
    }

    private final Catalogue catalogue;
    private final KeepCatalogue keep;
    private final SupplierWords words;
    private final Definitions definitions;

    WordsController(Catalogue catalogue, KeepCatalogue keep, SupplierWords words, Definitions definitions) {
        this.catalogue = catalogue;
        this.keep = keep;
        this.words = words;
        this.definitions = definitions;
    }

    @Requires(Permission.READ_CRIME)
    @GetMapping("/data/sets/{id}/words")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String id) {
        return page(frame, actor, set(actor, id), Fields.empty(), HttpStatus.OK);
    }

    /** From its day on, the word counts so; where records came before that day, the series breaks there, and captions say it. */
    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @PostMapping("/data/sets/{id}/words")
    ModelAndView map(
            Frame frame, Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> posted) {
        DataSet set = set(actor, id);
        if (!actor.may(Permission.IMPORT_CRIME, set.realmId())) throw new NotFound();
        Fields fields = Fields.of(posted);
        String asked = fields.read().required("word", "Choose the supplier’s word");
        String meaning = fields.read().required("meaning", "Choose what it means");
        LocalDate from = fields.read().requiredDate("from", "Enter the first day on which it means that");
        Word word = words.of(actor, set).stream()
                .filter(each -> each.word().equals(asked))
                .findFirst()
                .orElse(null);
        Choice chosen = meanings(actor, set).stream()
                .filter(choice -> choice.value().equals(meaning))
                .findFirst()
                .orElse(null);
        if (word == null && fields.ok()) fields.error("word", "Choose one of the words in the list");
        if (chosen == null && fields.ok()) fields.error("meaning", "Choose one of the meanings in the list");
        if (!fields.ok() || word == null || chosen == null || from == null)
            return page(frame, actor, set, fields, HttpStatus.BAD_REQUEST);
        String[] key = chosen.value().split("/");
        boolean none = chosen.value().equals(NONE);
        words.map(actor, set, word, none ? null : key[0], none ? null : key[1], from);
        BreakScope parted = parted(word, none ? null : key[0]);
        if (from.isAfter(set.firstFrom()) && !parted.definitions().isEmpty())
            keep.breaks(
                    actor,
                    set,
                    new SeriesBreak(
                            from,
                            "“%s” mapped anew".formatted(shortened(word.word())),
                            "From then on, what the supplier calls “%s” counts as: %s. Do not compare with before."
                                    .formatted(word.word(), chosen.label()),
                            parted));
        return new ModelAndView("redirect:/data/sets/" + set.id() + "/words");
    }

    /** It parts the counts of the definition that the word leaves, and of the one that it joins: no others. */
    private static BreakScope parted(Word word, @Nullable String joined) {
        Set<String> definitions = new TreeSet<>();
        if (word.definition() != null) definitions.add(word.definition());
        if (joined != null) definitions.add(joined);
        return new BreakScope(Set.of(), definitions, null);
    }

    private static String shortened(String word) {
        return word.length() <= 40 ? word : word.substring(0, 39) + "…";
    }

    private DataSet set(Actor actor, String id) {
        return key(id).flatMap(key -> catalogue.one(actor, key))
                .filter(set -> !set.aggregates())
                .orElseThrow(NotFound::new);
    }

    private static java.util.Optional<UUID> key(String text) {
        try {
            return java.util.Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAKey) {
            return java.util.Optional.empty();
        }
    }

    private List<Choice> meanings(Actor actor, DataSet set) {
        List<Choice> meanings = new ArrayList<>();
        List<String> partnerships = actor.seats().stream()
                .filter(seat -> seat.realmId().equals(set.realmId()))
                .map(seat -> seat.partnership())
                .distinct()
                .toList();
        for (LocalDefinition local : definitions.of(actor)) {
            if (!partnerships.contains(local.partnership())) continue;
            for (Part part : local.on(actor.today()).parts())
                meanings.add(Choice.of(
                        local.definition().code() + "/" + part.code(),
                        local.definition().name() + ": " + part.label()));
        }
        meanings.add(Choice.of(NONE, "Belongs to no definition"));
        return meanings;
    }

    private ModelAndView page(Frame frame, Actor actor, DataSet set, Fields fields, HttpStatus status) {
        ModelAndView view = new ModelAndView(
                "saferhub/crimedata/definitions/words",
                "page",
                new Page(
                        frame.withTitle("What the supplier’s words mean").withMarking("OFFICIAL"),
                        fields,
                        set,
                        words.of(actor, set),
                        meanings(actor, set),
                        actor.may(Permission.IMPORT_CRIME, set.realmId())));
        view.setStatus(status);
        return view;
    }
}
