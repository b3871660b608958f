package uk.saferhub.demo;

import java.util.List;

/**
 * A town whose wards bear the codes and names of a pack, and of which all else is made up: where they lie is said about, by one
 * point, and how they are cut up is drawn by {@link MadeUpGround}.
 *
 * @param force the force that does not exist and records its crime
 * @param forceCode a code of a force that nobody gave out
 * @param wardYear the year of its wards and of the look-up to them
 * @param months how many of them its crime is of
 * @param much how much there is of it, where 1 is York's
 * @param first the number of its first small area
 */
record MadeUpTown(
        String force,
        String forceCode,
        String district,
        String name,
        int wardYear,
        int months,
        double much,
        int first,
        List<Ward> wards) {

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
            "E23999999",
            "E06000014",
            "York",
            2017,
            48,
            1,
            0,
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

    static final MadeUpTown WORCESTER = new MadeUpTown(
            "Made-up Western Police",
            "E23999998",
            "E07000237",
            "Worcester",
            2024,
            36,
            0.6,
            500,
            List.of(
                    new Ward("E05015851", "Cathedral", 9, -2.2210, 52.1900),
                    new Ward("E05015849", "Arboretum", 3, -2.2130, 52.1990),
                    new Ward("E05015850", "Battenhall", 1, -2.2070, 52.1790),
                    new Ward("E05015852", "Claines", 1, -2.2230, 52.2240),
                    new Ward("E05015853", "Dines Green & Grove Farm", 2, -2.2540, 52.1960),
                    new Ward("E05015854", "Fort Royal", 2, -2.2090, 52.1880),
                    new Ward("E05015855", "Leopard Hill", 1, -2.1820, 52.1920),
                    new Ward("E05015856", "Lower Wick & Pitmaston", 1, -2.2370, 52.1740),
                    new Ward("E05015857", "Nunnery", 2, -2.1920, 52.1830),
                    new Ward("E05015858", "Rainbow Hill", 2, -2.2020, 52.2040),
                    new Ward("E05015859", "St Clement", 1, -2.2350, 52.2040),
                    new Ward("E05015860", "St John's", 2, -2.2380, 52.1890),
                    new Ward("E05015861", "St Nicholas", 1, -2.1690, 52.2050),
                    new Ward("E05015862", "St Peter's Parish", 1, -2.2000, 52.1640),
                    new Ward("E05015863", "St Stephen", 1, -2.2160, 52.2110),
                    new Ward("E05015864", "Warndon & Elbury Park", 2, -2.1830, 52.2120)));

    /** Every ward's share together. */
    int shares() {
        return wards.stream().mapToInt(Ward::share).sum();
    }

    /** The code of a small area; no census gave it out, so that a real look-up never places it. @param area counted from 0 */
    String area(int ward, int area) {
        return "E0199%04d".formatted(first + ward * AREAS + area);
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

    /** Which force the district lies in. */
    String forces() {
        return "LAD%1$sCD,LAD%1$sNM,PFA%1$sCD,PFA%1$sNM\n%2$s,%3$s,%4$s,%5$s\n"
                .formatted(year(), district, name, forceCode, force);
    }

    /** The last two digits of the year of its wards. */
    String year() {
        return "%02d".formatted(wardYear % 100);
    }
}
