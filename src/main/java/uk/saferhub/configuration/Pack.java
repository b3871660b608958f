package uk.saferhub.configuration;

import java.util.List;

/** Everything that one pack says. Each component is a section that any file of the folder may hold a part of. */
@Means("A SaferHub pack. Any file may hold any of these sections; sections of the same name add up.")
public record Pack(
        Header pack,
        List<Partnership> partnerships,
        List<Area> areas,
        List<AreaLink> areaLinks,
        List<Organisation> organisations,
        List<Team> teams,
        List<ResponsibleAuthority> responsibleAuthorities,
        List<Duty> duties,
        List<Group> groups,
        List<ReportingLine> reportingLines,
        List<Hub> hubs,
        List<Matrix> matrices,
        List<NoticeType> noticeTypes,
        List<ComplaintTerms> complaintTerms,
        List<AccessTerms> accessTerms,
        List<RetentionRule> retention,
        List<PanelType> panels,
        List<Operation> operations,
        List<Strategy> strategies,
        List<Priority> priorities,
        List<Metric> metrics,
        List<ReportTemplate> reportTemplates,
        List<Role> roles,
        List<Word> vocabulary,
        List<Agreement> agreements,
        List<Category> categories,
        List<Escalation> escalations,
        List<ClockTerms> clocks,
        List<LetterWording> letters,
        List<Definition> definitions) {}
