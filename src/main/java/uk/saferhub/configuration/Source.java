package uk.saferhub.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The read views that metrics are made over. Each is owned by a feature, named {@code published_…}, and has
 * beside the columns named here {@code id}, {@code realm_id} and {@code area_id}. A view leaves out drafts and
 * what was withdrawn. Columns ending in {@code _on} or {@code _until} are dates; those in {@link #numbers} are numbers; the rest text.
 */
public enum Source {
    PUBLISHED_NOTICES(
            "notice_type team state conduct theme operation order_code ward issued_on served_on breached_on", ""),
    PUBLISHED_PENALTIES("notice_type team state issued_on paid_on", "amount_pence paid_pence"),
    PUBLISHED_PROSECUTIONS("notice_type team offence origin result started_on concluded_on", "fine_pence costs_pence"),
    PUBLISHED_ORDERS(
            "order_kind extent theme title state who_may_remain authorised_on made_on in_force_on ends_on", ""),
    PUBLISHED_ENFORCEMENT_SUPPORT("record_kind kind service state made_on answered_on taken_up_on", ""),
    PUBLISHED_TENANCY_OUTCOMES("outcome happened_on ended_on", ""),
    PUBLISHED_CHANNEL_CASES("provider closing_reason sex mental_health ideology referred_on adopted_on closed_on", ""),
    PUBLISHED_MEETINGS("group_code mode held_on", ""),
    PUBLISHED_SERIES(
            "series name group_code standing cadence mode began_on ended_on booked_until", "sections sittings_a_week"),
    PUBLISHED_JOINT_ACTIONS("operation team organisation held_on", ""),
    PUBLISHED_PRIORITIES("strategy priority title lead_label kind reported_through began_on ended_on", "position"),
    PUBLISHED_STRATEGIES("strategy title period event follows happened_on began_on ended_on succeeded_on", ""),
    PUBLISHED_COMPLAINTS("kind theme place source operation received_on happened_on acknowledged_on told_on", ""),
    PUBLISHED_DECISIONS("kind subject group_code wording decided_on effective_on", ""),
    PUBLISHED_REFERRALS("hub organisation status kind received_on decided_on", ""),
    PUBLISHED_CASES(
            "concern band closing_reason hub score_change resolved opened_on closed_on", "first_score last_score"),
    PUBLISHED_CASE_STUDIES("hub title told published_on", ""),
    PUBLISHED_PERSON_FACTORS("factor since_on until_on", ""),
    PUBLISHED_CLOCKS("kind organisation result paused started_on due_on ended_on", ""),
    PUBLISHED_CASE_OUTCOMES("outcome happened_on ended_on", ""),
    PUBLISHED_PANEL_SITTINGS("panel section mode held_on", "cases_heard repeat_cases bodies_present"),
    PUBLISHED_ATTENDANCE("series attendance organisation held_on", ""),
    PUBLISHED_WARD_BRIEFINGS("ward round state issued_on planned_on held_on", ""),
    PUBLISHED_PERCEPTIONS("ward round worry given_on", ""),
    PUBLISHED_BRIEFING_ACTIONS("ward round state raised_on", ""),
    PUBLISHED_OPERATIONS("operation name theme lead_group success begun_on until_on ended_on", ""),
    PUBLISHED_PATROLS("team cause route operation walked_on", "officers"),
    PUBLISHED_ENGAGEMENTS("team place occasion age_group named operation held_on", "contacts"),
    PUBLISHED_SHIFTS("team place held_on", "volunteers contacts incidents"),
    PUBLISHED_SHIFT_ITEMS("team item held_on", "number"),
    PUBLISHED_REASSURANCE_VISITS("neighbourhood agencies visited_on", "households"),
    PUBLISHED_PLACES_OF_CONCERN("place lead operation state deployed state_on until_on since_on", ""),
    PUBLISHED_TENSIONS("place source level confidence reported_on", ""),
    PUBLISHED_ONLINE_REQUESTS("platform result requested_on result_on", "accounts"),
    PUBLISHED_MEDIATIONS("provider result referred_on result_on", "parties"),
    PUBLISHED_NAMES_PASSED("passed_by passed_to basis result passed_on result_on", "people"),
    PUBLISHED_DISCLOSURES("recipient_kind basis how organisation given_on", ""),
    PUBLISHED_OBLIGATIONS("committee agreed_on ended_on", "times_a_year"),
    PUBLISHED_DATASETS("dataset name supplier supply_state substitute next_refresh_on since_on until_on", ""),
    PUBLISHED_REVIEWS("review title kind commissioner reviewer commissioned_on reported_on", "focus_group_days"),
    PUBLISHED_RECOMMENDATIONS("review recommendation state state_on until_on", ""),
    PUBLISHED_PILOTS("pilot title began_on ended_on", "years"),
    PUBLISHED_CONTRACTS("service title provider_label commissioner began_on ended_on", ""),
    PUBLISHED_ALIGNMENTS("strategy plan priority linked_on ended_on", ""),
    PUBLISHED_RISKS("risk strategy title state since_on until_on", ""),
    PUBLISHED_DEFINITIONS("definition name kind part label agreed_by law since_on until_on", "version"),
    PUBLISHED_CITED_STATISTICS("statistic name wording cited scope source since_on until_on", ""),
    PUBLISHED_INCIDENTS(
            "record definition part part_label kind knife alcohol domestic officer happened_on",
            "",
            "published_record_days"),
    PUBLISHED_HATE_CRIMES(
            "kind race religion sexual_orientation disability transgender officer hours happened_on a_year_later_on",
            "",
            "published_hate_days"),
    PUBLISHED_HATE_QUARTERS("peak change quarter_on", ""),
    PUBLISHED_SEVERITY(
            "record definition weights weights_version weighed happened_on", "weight", "published_record_days"),
    PUBLISHED_TOTALS("dataset supplier measure place cited from_on happened_on", "value"),
    PUBLISHED_REPORTING_ROUTES("route title kind run_by opened_on closed_on", ""),
    PUBLISHED_CHAMPIONS("package organisation trained_on", "people"),
    PUBLISHED_HIDDEN_EXTENT("organisation source strand confidence heard_on", ""),
    PUBLISHED_QUALITATIVE("subject value evidence agreed_by began_on ended_on", "");

    private final List<String> texts;
    private final List<String> numbers;
    private final @Nullable String delivered;

    Source(String texts, String numbers) {
        this(texts, numbers, null);
    }

    Source(String texts, String numbers, @Nullable String delivered) {
        this.texts = List.of(texts.split(" "));
        this.numbers = numbers.isEmpty() ? List.of() : List.of(numbers.split(" "));
        this.delivered = delivered;
    }

    /**
     * The view that says which days its suppliers delivered, where its rows are others' deliveries: what nobody delivered is
     * missing and not nought. Null where the records are made here. It has realm_id, data_set_id, dating (the metric's column)
     * and days, a range; a set of which nothing came has a row without days.
     */
    public @Nullable String delivered() {
        return delivered;
    }

    /** The view's name in the database. */
    public String view() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Columns that hold text or a date. */
    public List<String> texts() {
        return texts;
    }

    /** Columns that hold a number. */
    public List<String> numbers() {
        return numbers;
    }

    /** Columns that hold a date. */
    public List<String> dates() {
        return texts.stream()
                .filter(column -> column.endsWith("_on") || column.endsWith("_until"))
                .toList();
    }

    /** Whether what it is made of comes from suppliers, so that its series may break (published_breaks says where). */
    public boolean mayBreak() {
        return this == PUBLISHED_INCIDENTS || this == PUBLISHED_SEVERITY || this == PUBLISHED_TOTALS;
    }

    /** The source whose breaks are its own: what is weighed is what is counted. */
    public Source brokenAs() {
        return this == PUBLISHED_SEVERITY ? PUBLISHED_INCIDENTS : this;
    }

    /** Whether metrics may ask for the column. */
    public boolean has(String column) {
        return texts.contains(column) || numbers.contains(column);
    }
}
