package uk.saferhub.demo;

import java.util.List;

/**
 * A town whose wards bear the codes and names of a pack, and of which all else is made up: where they lie is said about, by one
 * point, and how they are cut up is drawn by {@link MadeUpGround}.
 *
 * @param force the force that does not exist and records its crime
 * @param wardYear the year of the look-up, older than any real one that may be imported beside it, so that the real one goes first
 */
record MadeUpTown(String force, String district, String name, int wardYear, List<Ward> wards) {

    /** Small areas in each ward. */
    static final int AREAS = 5;

    /**
     * @param share how much of the town's crime falls in it, beside the others'
     * @param longitude about its middle, WGS 84 degrees
     * @param latitude about its middle, WGS 84 degrees
     */
    record Ward(String code, String name, int share, double longitude, double latitude) {}

    static final MadeUpTown YORK = new MadeUpTown(
            "Made-up Police",
            "E06000014",
            "York",
            2017,
            List.of(
                    new Ward("E05010318", "Guildhall", 9, -1.0800, 53.9600),
                    new Ward("E05010325", "Micklegate", 5, -1.0920, 53.9530),
                    new Ward("E05010330", "Westfield", 4, -1.1250, 53.9480),
                    new Ward("E05010320", "Heworth", 3, -1.0550, 53.9670),
                    new Ward("E05010313", "Clifton", 3, -1.1000, 53.9730),
                    new Ward("E05010323", "Hull Road", 2, -1.0500, 53.9530),
                    new Ward("E05010322", "Holgate", 2, -1.1100, 53.9570),
                    new Ward("E05010324", "Huntington & New Earswick", 2, -1.0650, 53.9950),
                    new Ward("E05010311", "Acomb", 1, -1.1330, 53.9620),
                    new Ward("E05010316", "Fishergate", 1, -1.0780, 53.9460),
                    new Ward("E05010312", "Bishopthorpe", 1, -1.0950, 53.9210),
                    new Ward("E05010314", "Copmanthorpe", 1, -1.1420, 53.9170),
                    new Ward("E05010315", "Dringhouses & Woodthorpe", 2, -1.1170, 53.9340),
                    new Ward("E05010317", "Fulford & Heslington", 1, -1.0580, 53.9350),
                    new Ward("E05010319", "Haxby & Wigginton", 2, -1.0800, 54.0180),
                    new Ward("E05010321", "Heworth Without", 1, -1.0330, 53.9740),
                    new Ward("E05010326", "Osbaldwick & Derwent", 1, -1.0000, 53.9600),
                    new Ward("E05010327", "Rawcliffe & Clifton Without", 2, -1.1080, 53.9920),
                    new Ward("E05010328", "Rural West York", 1, -1.1750, 53.9760),
                    new Ward("E05010329", "Strensall", 1, -1.0300, 54.0260),
                    new Ward("E05010331", "Wheldrake", 1, -0.9900, 53.9080)));

    /** Every ward's share together. */
    int shares() {
        return wards.stream().mapToInt(Ward::share).sum();
    }

    /** The code of a small area; no census gave it out, so that a real look-up never places it. @param area counted from 0 */
    static String area(int ward, int area) {
        return "E0199%04d".formatted(ward * AREAS + area);
    }

    /** Which small area lies in which ward. */
    String smallAreas() {
        String year = year();
        StringBuilder rows =
                new StringBuilder("LSOA11CD,LSOA11NM,WD%1$sCD,WD%1$sNM,LAD%1$sCD,LAD%1$sNM\n".formatted(year));
        for (int ward = 0; ward < wards.size(); ward++) {
            for (int area = 0; area < AREAS; area++) {
                rows.append("%s,Made up,%s,%s,%s,%s\n"
                        .formatted(
                                area(ward, area),
                                wards.get(ward).code(),
                                wards.get(ward).name(),
                                district,
                                name));
            }
        }
        return rows.toString();
    }

    /** Which force the district lies in: one of a code that nobody gave out. */
    String forces() {
        return "LAD%1$sCD,LAD%1$sNM,PFA%1$sCD,PFA%1$sNM\n%2$s,%3$s,E23999999,%4$s\n"
                .formatted(year(), district, name, force);
    }

    /** The last two digits of the year of its wards. */
    String year() {
        return "%02d".formatted(wardYear % 100);
    }
}
