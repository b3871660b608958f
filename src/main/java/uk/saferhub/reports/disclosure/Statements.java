package uk.saferhub.reports.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.saferhub.reports.document.NumberWords;

/**
 * Says whether a sentence, in a text about a sealed group, tells something of all its people (CHN-07, PRV-05).
 *
 * <p>It errs towards holding back: a person with a name may release a sentence, nobody can call one back. A word for
 * what people are ({@code attributes.properties}) is enough, unless it only names a service ("mental health team").
 * Where nothing of the kind is said, a word that takes in everybody is enough when it is said of people, unless all
 * that is said is what the panel does with cases ("every case is reviewed monthly").
 */
final class Statements {

    private static final String NUMBER = "(?:" + NumberWords.PATTERN + ")";
    private static final String PEOPLE =
            "referrals?|referred|cases?|individuals?|people|persons?|cohort|caseload|victims?"
                    + "|perpetrators?|survivors?|subjects?|participants?|adoptees|clients?|service users?|offenders?|suspects?"
                    + "|adults?|youngsters?|young people|homicides?|deaths?|adoptions?|deceased|nominals?|nominees?";
    /** To share a trait, not to share papers with partners. */
    private static final String SHARING = "(?:shares?|sharing|(?<!(?:is|are|be) |(?:was|been|were) )shared)"
            + "(?! (?:(?:the|its|their|these|all|relevant|more) )*(?:cases?|information|data|intelligence|research|lists?|papers|actions|themes|training|learning|good practice)\\b)";

    private static final Pattern GROUP = word(
            PEOPLE + "|those|they|them|themselves|the group|group members|everyone|everybody"
                    + "|anyone|nobody|no[ -]one|none|both|neither|(?:every|each|any|not|never)(?: a| any)? ?(?:single )?one"
                    + "|(?:all|each)(?: \\w+ly)? (?:of (?:them|those|these|whom)|but|were|are|was|is|had|have|has|did|do|share|"
                    + NUMBER + ")"
                    + "|the " + NUMBER
                    + "(?= (?:are|were|is|was|have|had|has|all|share|concerned|in question)|[.,;])|(?<=^ )(?:all|each|most|some|several|half|their)");
    private static final Pattern ALL = word(
            "all|every|everyone|everybody|each|both|any|entire|entirely|entirety|whole|wholly|exclusively"
                    + "|exclusive|only|solely|sole|purely|invariably|universally|universal|uniformly|uniform|unanimous|unanimously|always|never"
                    + "|without (?:an? )?(?:single )?exceptions?|no exceptions?|to a (?:man|woman|person)|one and all|none|nobody|no[ -]one|neither|nor"
                    + "|not (?:one|a(?: single)?|any)|no \\w+|zero|nil|nothing but|anything but|without any|the lot|across the board"
                    + "|in (?:each|every|all)|consistently|same|identical|identically|alike|in common|commonly|common|"
                    + SHARING + ""
                    + "|typical|typically|profile|homogen\\w+|predominantly|mostly|mainly|largely|majority|overwhelmingly|generally|tend(?:s|ed)? to"
                    + "|altogether|completely|totally|throughout|characterised|characteristics?|unvarying|constant|factor|(?:an?|one) hundred per ?cent|100 ?(?:%|per ?cent|percent)|0 ?(?:%|per ?cent)"
                    + "|other than|apart from|save for|rather than|as opposed to|bar none|to the last|singularly|distinctly");
    /** What takes in everybody and nothing less: where no group is named, "mostly" and "typical" are said of much else. */
    private static final String TOTAL =
            "all|every|everyone|everybody|each|both|entire|entirely|exclusively|only|solely|purely"
                    + "|invariably|universally|uniformly|unanimously|always|without (?:an? )?(?:single )?exceptions?|no exceptions?"
                    + "|to a (?:man|woman|person)|to the last|one and all|none|nobody|no[ -]one|neither|nothing but|the lot|bar none|altogether"
                    + "|(?:an?|one) hundred per ?cent|100 ?(?:per ?cent|percent)|nil|zero";

    private static final Pattern ALL_AS_SIGN = Pattern.compile("100 ?%|(?<!\\d)0 ?%|\\b(" + NUMBER
            + ") (?:out )?(?:of|in) (?:the |those |these )?\\1\\b|\\b(\\d+) ?/ ?\\2\\b");
    private static final Pattern SAME =
            word("same|identical|common|alike|" + SHARING + "|in common|profile|uniform\\w*");
    /** Agencies, papers and dates may be spoken of whole: "all partners", "every meeting". */
    private static final Pattern NOT_PEOPLE = word(
            "(?:across )?(?:all|every|each|both|any|no|only|whole|entire|other than|apart from)(?: of)?(?: (?:the|our|its|their|these|those|relevant|key|local|statutory|partner|other|new|due|front-?line|responsible))*"
                    + " (?:agenc(?:y|ies)|partners?|organisations?|members|staff|officers?|professionals?|practitioners?|schools?|services?|meetings?|teams?"
                    + "|stakeholders?|attendees|representatives?|actions?|recommendations?|reviews?|reports?|quarters?|months?|years?|weeks?|days?|times?|information"
                    + "|levels?|aspects?|areas?|districts?|training|sessions?|papers?|forms?|data|authorities|boards?|panels?|councils?|forces?|sectors?|sittings?|plans?|targets?|sections?|parts?|doubt)");
    /** What a panel does with a case tells nothing of the people, when nobody is said to have done or caused it. */
    private static final Pattern HANDLED = Pattern.compile(
            "\\b(?:is|are|was|were|be|been|being|gets?)\\s+(?:\\w+ly\\s+)?(?:then\\s+)?"
                    + "(?:reviewed|discussed|heard|screened|considered|offered|contacted|closed|assessed|managed|recorded|completed|allocated|submitted|dismissed|shared|triaged|logged|acknowledged|visited|supported|monitored|risk[- ]assessed|flagged)"
                    + "(?!\\s+(?:because|due|as|following|over|for|from|with|while|in)\\b)(?!\\s+by (?!(?:the |a |all |its )?(?:panel|partners?|agenc|police|marac|co-?ordinator|chair|council|members|officers?|team|hub)))");

    private static final Pattern HANDLING = word(
            "(?:identify|share|prepare|consider|review|discuss|research|hear)(?:s|ing)?(?: \\w+){0,3} (?:in relation to|on|about|for|to) (?:each|every|all|the)(?: \\w+)? cases?|case[ -]by[ -]case"
                    + "|(?:hear|discuss|review|consider|share)s?(?:ed|ing)? (?:each|every|all)(?: \\w+)? (?:cases?|referrals?)");
    private static final Pattern RELATIVE = Pattern.compile(
            "\\b(?:who|that|which|whom)\\s+(?:has|have|had|was|were|is|are)(?:\\s+(?:been|being))?\\s+\\w+ed\\b");
    private static final Pattern SERVICE = Pattern.compile(
            "(?:\\b[\\w-]+['’]?s?['’]?\\s+)?[\\w-]+['’]?s?['’]?\\s+(?:services?|teams?|trusts?|nurses?|practitioners?|leads?|workers?|charit(?:y|ies)|boards?|aid|centres?|professionals?|clinicians?|providers?|agenc(?:y|ies)|hospitals?|forums?|networks?|refuges?|departments?|training|strateg(?:y|ies)|polic(?:y|ies)|awareness|officers?|partnerships?|campaigns?|conference|safeguarding|colleagues|helplines?)\\b");
    private static final Pattern FEW = word(
            "(?:one|two|three|four|five|six|seven|eight|nine|[1-9](?![\\d,.%])|an? (?:couple|handful|pair|few|single)|single|sole)(?:(?: to| or|-|–| and) (?:two|three|four|five|six|seven|eight|nine|ten|\\d+))?"
                    + "(?: of)?(?: (?:the|those|these|our))?(?:(?: [\\w-]+){0,3}?) (?:" + PEOPLE
                    + "|men|women|boys?|girls?|males?|females?|children|child|man|woman|fatalit\\w+)|[mf] ?[:=-]? ?\\d+");

    private static final Pattern TOTALS = word(TOTAL);

    private final Pattern strong;
    private final Pattern noneOfThem;
    private final Pattern setting;

    Statements(Map<String, List<String>> attributes) {
        this.strong = Lexicon.anyOf(words(attributes, "strong"));
        this.noneOfThem =
                Pattern.compile("\\b(?:no|not (?:an?|one|any)|never an?)(?: \\w+)? (?:" + strong.pattern() + ")");
        this.setting = Lexicon.anyOf(words(attributes, "setting"));
    }

    static Statements ofThisCountry() {
        return new Statements(Lexicon.lists("attributes.properties"));
    }

    /**
     * The same for a sentence that stands where no group is named, in a paper that counts one: "every one of them was a man" is
     * read with the group in mind wherever it stands. There it takes a word for everybody and one for what people are.
     */
    Optional<String> reasonElsewhere(String sentence) {
        String people = NOT_PEOPLE.matcher(said(sentence)).replaceAll(" agencies ");
        String apart = SERVICE.matcher(people).replaceAll(" agencies ");
        boolean all = TOTALS.matcher(apart).find() || ALL_AS_SIGN.matcher(apart).find();
        return all && strong.matcher(apart).find() || noneOfThem.matcher(apart).find()
                ? Optional.of("It may say something of everybody in a sealed group that the paper counts.")
                : Optional.empty();
    }

    private static String said(String sentence) {
        return " "
                + sentence.toLowerCase(java.util.Locale.UK)
                        .replaceAll("[‐‑]", "-")
                        .replaceAll("\\s+", " ") + " ";
    }

    /** Why a sentence about a sealed group may not be printed, or nothing when it may. The reason repeats no part of it. */
    Optional<String> reason(String sentence) {
        String said = said(sentence);
        String ofPeople = NOT_PEOPLE.matcher(said).replaceAll(" agencies ");
        boolean all =
                ALL.matcher(ofPeople).find() || ALL_AS_SIGN.matcher(ofPeople).find();
        boolean group = GROUP.matcher(ofPeople).find();
        String apart = SERVICE.matcher(said).replaceAll(" agencies ");
        if (all
                && (strong.matcher(said).find()
                        || group && (setting.matcher(said).find() || !onlyHandled(ofPeople)))) {
            return Optional.of("It says something of everybody in a sealed group, and so of each of them.");
        }
        if (strong.matcher(apart).find() || group && !onlyHandled(said) && follows(apart)) {
            return Optional.of("It says what the people of a sealed group are.");
        }
        if (FEW.matcher(said).find()) {
            return Optional.of("It counts fewer than " + NumberWords.of(10) + " people of a sealed group.");
        }
        return Optional.empty();
    }

    private boolean follows(String text) {
        Matcher group = GROUP.matcher(text);
        return group.find()
                && setting.matcher(text).region(group.end(), text.length()).find();
    }

    private static boolean onlyHandled(String text) {
        String main = RELATIVE.matcher(text).replaceAll(" ");
        return !SAME.matcher(main).find()
                && (HANDLED.matcher(main).find() || HANDLING.matcher(main).find());
    }

    private static Pattern word(String alternatives) {
        return Pattern.compile("(?<![\\w-])(?:" + alternatives + ")(?![\\w])");
    }

    private static Collection<String> words(Map<String, List<String>> attributes, String kind) {
        return attributes.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(kind + "."))
                .flatMap(entry -> entry.getValue().stream())
                .flatMap(Stream::of)
                .toList();
    }
}
