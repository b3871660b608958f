package uk.saferhub.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ADM-02: every fault of a pack in one run, each with its file, its line and a sentence. */
class PackCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"york-and-north-yorkshire", "south-worcestershire", "hub-and-spoke"})
    void ADM_01_the_packs_that_ship_have_no_fault(String folder) throws Exception {
        assertThat(PackCheck.run(Path.of("packs", folder)).faults()).isEmpty();
    }

    @Test
    void ADM_02_all_faults_of_several_files_come_in_one_run_with_file_and_line() {
        PackCheck.Checked checked = PackCheck.run(List.of(
                file("pack.yaml", "pack:\n  code: p\n  title: P\n  format: 2\n  abuot: x\n"),
                file("a.yaml", "areas:\n  - { code: a, name: A, kind: distrct }\n"),
                file("b.yaml", "areas: [\n"),
                file("c.yaml", "hubs:\n  - code: h\n    name: H\n    decide-within: soon\n")));
        assertThat(checked.faults().stream().map(Fault::toString))
                .contains(
                        "pack.yaml:2: \"about\" is missing from this header.",
                        "pack.yaml:4: This program reads format 1, not 2.",
                        "pack.yaml:5: \"abuot\" is not known in \"header\". Did you mean \"about\"?",
                        "a.yaml:2: \"distrct\" is not known in \"kind\". Did you mean \"district\"?",
                        "c.yaml:2: \"partnership\" is missing from this hub.",
                        "c.yaml:4: \"decide-within\" takes a whole number, not \"soon\".")
                .anyMatch(fault -> fault.startsWith("b.yaml:2: This is not YAML"));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                // file, what is written, what is written instead, what the fault says
                change("matrices.yaml", "to: 9", "to: 8", "leave a gap: no band holds a total of 9"),
                change("matrices.yaml", "from: 10", "from: 9", "overlap: \"Medium\" begins at 9"),
                change("matrices.yaml", "from: 20", "from: 20\n        to: 30", "no band holds totals from 31 to 39"),
                change("matrices.yaml", "        from: 20", "        from: 40", "No total reaches the band \"High\""),
                change(
                        "hubs.yaml",
                        "matrix: common-hub-matrix\n    panel",
                        "matrix: common-hub-matrx\n    panel",
                        "no matrix of that code. Did you mean \"common-hub-matrix\"?"),
                change("hubs.yaml", "area: E06000014", "area: E06999999", "there is no area of that code"),
                change("notices.yaml", "any-of: [CPW]", "any-of: [CPX]", "there is no notice type of that code"),
                change("notices.yaml", "to: 2018-03-31", "to: 2018-02-28", "leave a gap: none hold on 1 March 2018"),
                change("notices.yaml", "to: 2018-03-31", "to: 2018-04-30", "overlap: two sets hold on 1 April 2018"),
                change("notices.yaml", "discount-pence: 18000", "discount-pence: 30000", "not below the penalty"),
                change(
                        "notices.yaml",
                        "        appeal-counting: beginning_with\n",
                        "",
                        "Say how these 21 days are counted"),
                change(
                        "notices.yaml",
                        "next-steps: [CPN]",
                        "next-steps: [CPN]\n    needs: { any-of: [CPN], law: none }",
                        "lead back to itself"),
                change("areas.yaml", "kind: force }", "kind: force, within: E06000014 }", "lies within itself"),
                change(
                        "panels.yaml",
                        "area: rest-of-north-yorkshire",
                        "area: lsp-harrogate-craven",
                        "leave out Hambleton, Richmondshire, Ryedale and Scarborough"),
                change(
                        "panels.yaml",
                        "area: rest-of-north-yorkshire",
                        "area: E06000065",
                        "overlap: Selby is heard in two"),
                change(
                        "groups.yaml",
                        "{ group: safer-york-board, line: reports_to, parent: york-scrutiny }",
                        "{ group: safer-york-board, line: reports_to, parent: dajcg }",
                        "The lines go round"),
                change(
                        "metrics.yaml",
                        "{ field: team, value: net }",
                        "{ field: teem, value: net }",
                        "has no column \"teem\". Did you mean \"team\"?"),
                change("metrics.yaml", "value: CPW }", "value: CPQ }", "can never be \"CPQ\""),
                change("metrics.yaml", "of: paid_pence", "of: state", "is no number"),
                change(
                        "metrics.yaml",
                        "date: adopted_on, until: closed_on",
                        "date: ideology, until: closed_on",
                        "\"ideology\" is no date, so that it puts no record in a period"),
                change(
                        "metrics.yaml",
                        "date: adopted_on, until: closed_on",
                        "date: adopted_on, until: sex",
                        "\"sex\" is no date"),
                change(
                        "metrics.yaml",
                        "measure: range, date: adopted_on, until: closed_on",
                        "measure: range, date: adopted_on",
                        "A range needs \"until\""),
                change(
                        "reports.yaml",
                        "{{waste_domestic}}",
                        "{{waste_domestik}}",
                        "names no metric of this partnership. Did you mean \"waste_domestic\"?"),
                change(
                        "reports.yaml",
                        "{{cpw_issued|digits|Community Protection Warning|Community Protection Warnings}}",
                        "{{cpw_issued|digits|Community Protection Warning}}",
                        "is not written as a figure"),
                change(
                        "partnerships.yaml",
                        "compartments: [hub, enforcement, governance, channel, marac]",
                        "compartments: [hub, enforcement, governance, marac]",
                        "\"york\" has no compartment \"channel\""),
                change(
                        "partnerships.yaml",
                        "compartments: [hub, enforcement, governance, channel, marac]",
                        "compartments: [hub, enforcement, governance, channel, marac, soc]",
                        "Nobody can work in the compartment \"soc\" of \"york\""),
                change("partnerships.yaml", "#1d70b8", "blue", "A colour is written like"),
                change("agreements.yaml", "from: 2018-05-25", "from: 25 May 2018", "takes a day like 2019-04-01"),
                change(
                        "organisations.yaml",
                        "short-name: CYC\n",
                        "short-name: CYC\n    code: cyc\n",
                        "\"code\" is written twice here"),
                change(
                        "organisations.yaml",
                        "- { code: spectrum,",
                        "- { code: changing-lives,",
                        "is used for another organisation already"),
                change(
                        "organisations.yaml",
                        "    from: 2023-04-01\n",
                        "    from: 2023-04-01\n    to: 2022-01-01\n",
                        "before it begins on 1 April 2023"),
                change(
                        "roles.yaml",
                        "approve_pack,",
                        "approve_packs,",
                        "\"approve_packs\" is not known in \"permissions\". Did you mean \"approve_pack\"?"));
    }

    private static Arguments change(String file, String was, String is, String says) {
        return Arguments.of(file, was, is, says);
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("changes")
    void ADM_02_a_fault_is_told_where_it_stands(String file, String was, String is, String says) throws Exception {
        List<PackFile> files = PackFolder.read(Path.of("packs/york-and-north-yorkshire"));
        PackFile sound =
                files.stream().filter(f -> f.name().equals(file)).findFirst().orElseThrow();
        String text = new String(sound.bytes(), StandardCharsets.UTF_8);
        assertThat(text).as("the pack still holds what this test changes").contains(was);
        String faulty =
                text.replaceFirst(java.util.regex.Pattern.quote(was), java.util.regex.Matcher.quoteReplacement(is));
        List<Fault> faults = PackCheck.run(files.stream()
                        .map(f -> f == sound ? file(file, faulty) : f)
                        .toList())
                .faults();
        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.sentence()).contains(says);
            assertThat(fault.line()).isPositive();
        });
    }

    @Test
    void ADM_02_the_line_is_the_one_on_which_the_fault_stands() throws Exception {
        List<PackFile> files = PackFolder.read(Path.of("packs/hub-and-spoke"));
        String text = new String(files.getFirst().bytes(), StandardCharsets.UTF_8);
        String faulty = text.replace("body: hs-police, as: member", "body: hs-polcie, as: member");
        Fault fault = PackCheck.run(List.of(file("arrangements.yaml", faulty), files.get(1)))
                .faults()
                .getFirst();
        assertThat(fault.file()).isEqualTo("arrangements.yaml");
        assertThat(faulty.lines().toList().get(fault.line() - 1)).contains("hs-polcie");
    }

    private static PackFile file(String name, String text) {
        return new PackFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
