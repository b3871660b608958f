package uk.saferhub.crimedata;

/** A ward as a look-up names it. @param district the code of the district that it lies in */
public record WardPlace(String code, String name, String district) {}
