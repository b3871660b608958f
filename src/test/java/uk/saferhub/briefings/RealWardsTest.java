package uk.saferhub.briefings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.saferhub.briefings.making.Content;
import uk.saferhub.briefings.making.Months;
import uk.saferhub.briefings.making.Picture;
import uk.saferhub.briefings.making.WardCrime;
import uk.saferhub.briefings.making.WardPeople;
import uk.saferhub.crimedata.CrimeWorld;
import uk.saferhub.crimedata.counting.CountPeople;
import uk.saferhub.testing.RealData;

/**
 * Briefings of every ward of two real districts, from real files (skipped where they are not there): York's with crime, and
 * Worcester's, of which no crime is held. {@code -Dbriefings.to=FOLDER} writes each as a PDF and its pages as pictures, to be
 * looked at one by one.
 */
class RealWardsTest {

    @TempDir
    Path folder;

    private CrimeWorld world;

    @BeforeEach
    void open() {
        RealData.file("police-uk/street");
        world = new CrimeWorld(folder);
    }

    @AfterEach
    void close() throws Exception {
        if (world != null) world.close();
    }

    @Test
    void everyWardHasItsNumbersAndAMapOrTheReasonWhyNot() throws IOException {
        for (String file : List.of(
                "police-uk/street/2025-04-north-yorkshire-street.csv",
                "police-uk/street/2025-05-north-yorkshire-street.csv",
                "police-uk/street/2025-06-north-yorkshire-street.csv",
                "geography/lookups/lsoa_to_ward25_centroid_DERIVED.csv",
                "geography/wards/E06000014.geojson",
                "geography/wards/E07000237.geojson")) world.load(RealData.file(file));
        List<Content> york = written("E06000014", "york", 2025, "2025-04-01", "2025-06-01");
        assertThat(york).hasSize(21);
        assertThat(york).allSatisfy(content -> {
            assertThat(content.total()).isNotNull();
            assertThat(content.total().change()).isEqualTo("not compared");
            assertThat(content.notes()).anyMatch(note -> note.contains("No data is held for April to June 2024"));
            assertThat(content.picture() == null).isEqualTo(!content.noMap().isEmpty());
            if (content.picture() != null) agrees(content, content.picture());
        });
        // Counted without SaferHub: rows of York's wards by the look-up, April to June 2025.
        assertThat(york.stream().mapToLong(content -> content.total().now()).sum())
                .isEqualTo(expected());
        assertThat(york.stream().filter(content -> content.picture() == null))
                .isNotEmpty()
                .hasSizeLessThan(10);
        List<Content> worcester = written("E07000237", "worcester", 2025, "2025-04-01", "2025-06-01");
        assertThat(worcester).hasSize(16);
        assertThat(worcester).allSatisfy(content -> {
            assertThat(content.total()).isNull();
            assertThat(content.noCrime()).contains("another area’s");
        });
    }

    @Test
    void theFifteenWardsOfWorcesterAsTheyWereUntil2024AreMadeAsHonestlyWithoutCrime() throws IOException {
        world.load(RealData.file("geography/lookups/LSOA11_WD21_LAD21_lookup.csv"));
        world.load(RealData.file("population/ward21_population_2019_DERIVED.csv"));
        for (String month : List.of("2018-12", "2019-01", "2019-02"))
            world.load(RealData.file("police-uk/street/" + month + "-north-yorkshire-street.csv"));
        List<Content> worcester = written("E07000237", "worcester-until-2024", 2021, "2018-12-01", "2019-02-01");
        assertThat(worcester).hasSize(15);
        List<Content> york = written("E06000014", "york-2019", 2021, "2018-12-01", "2019-02-01");
        assertThat(york).hasSize(21);
        assertThat(york).allSatisfy(content -> assertThat(content.noMap()).contains("No outline"));
        assertThat(york.getFirst().rate()).contains("for each 1,000 residents", "mid-2019");
    }

    private static void agrees(Content content, Picture picture) {
        assertThat(picture.table().getLast().count().replace(",", ""))
                .isEqualTo(Long.toString(content.total().now()));
        assertThat(picture.spots()).isNotEmpty();
    }

    private static long expected() throws IOException {
        Set<String> york =
                Files.readAllLines(RealData.file("geography/lookups/lsoa_to_ward25_centroid_DERIVED.csv")).stream()
                        .map(line -> line.split(","))
                        .filter(fields ->
                                fields.length > 5 && fields[0].equals("2021") && fields[5].equals("E06000014"))
                        .map(fields -> fields[1])
                        .collect(Collectors.toSet());
        long rows = 0;
        for (String month : List.of("2025-04", "2025-05", "2025-06")) {
            Path file = RealData.file("police-uk/street/" + month + "-north-yorkshire-street.csv");
            rows += Files.readAllLines(file).stream()
                    .map(line -> line.split(",", -1))
                    .filter(fields -> fields.length > 7 && york.contains(fields[7]))
                    .count();
        }
        return rows;
    }

    private List<Content> written(String district, String name, int year, String first, String last)
            throws IOException {
        List<WardList.Ward> wards = world.crime.wards(year).stream()
                .filter(place -> place.district().equals(district))
                .map(place -> new WardList.Ward(new UUID(0, 1), place.code(), place.name()))
                .sorted(Comparator.comparing(WardList.Ward::name))
                .toList();
        var all = new WardList.Wards(
                wards, year, wards.stream().map(WardList.Ward::code).collect(Collectors.toSet()));
        Round round = new Round(
                new UUID(1, 1),
                new UUID(1, 2),
                new UUID(1, 3),
                "BR-0000001",
                LocalDate.parse(first),
                LocalDate.parse(last),
                "north-yorkshire",
                50,
                RoundStatus.MADE,
                null,
                wards.size(),
                null,
                name,
                1,
                true);
        Months months = round.months();
        var crime = new WardCrime(
                months,
                all.known(),
                world.crime.count(CountRound.question(round, all.known(), year, months)),
                world.crime.count(CountRound.question(round, all.known(), year, months.before())),
                CountRound.published(world.crime, round),
                List.of());
        var people = WardPeople.of(new CountPeople(world.store, world.list), months.year(), year);
        var occasion = new Occasion(
                round,
                all,
                crime,
                CountRound.points(world.crime, round, all, months),
                CountRound.points(world.crime, round, all, months.before()),
                people,
                LocalDate.parse("2025-09-01"));
        var write = new WriteBriefing(world.crime, world.areas);
        List<Content> contents = new ArrayList<>();
        for (WardList.Ward ward : wards) contents.add(write.of(occasion, ward, List.of()));
        if (System.getProperty("briefings.to") != null) write(name, wards, contents);
        return contents;
    }

    private static void write(String name, List<WardList.Ward> wards, List<Content> contents) throws IOException {
        Path to = Files.createDirectories(Path.of(System.getProperty("briefings.to")));
        for (int i = 0; i < wards.size(); i++) {
            WardList.Ward ward = wards.get(i);
            Briefing briefing = new Briefing(
                    new UUID(2, i),
                    new UUID(1, 2),
                    new UUID(0, 1),
                    "WB-000000" + i % 10,
                    ward.code(),
                    ward.name(),
                    "BR-0000001",
                    RoundStatus.MADE,
                    null,
                    name,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    1,
                    true);
            byte[] pdf = new BriefingPaper(List.of(briefing), List.of(contents.get(i))).pdf("a test", Instant.EPOCH);
            String file = name + "-" + ward.name().toLowerCase().replaceAll("[^a-z]+", "-");
            Files.write(to.resolve(file + ".pdf"), pdf);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                for (int page = 0; page < document.getNumberOfPages(); page++)
                    ImageIO.write(
                            new PDFRenderer(document).renderImageWithDPI(page, 70),
                            "png",
                            to.resolve(file + "-" + (page + 1) + ".png").toFile());
            }
        }
    }
}
