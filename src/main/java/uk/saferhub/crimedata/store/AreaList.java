package uk.saferhub.crimedata.store;

import java.util.List;
import uk.saferhub.crimedata.ImportedFile;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Link;

/** Takes in outlines and look-ups of areas: each file whole, or nothing of it. */
public interface AreaList {

    /** Records a file and puts its outlines in the place of those of the same layer and code. */
    void publish(ImportedFile file, Layer layer, Iterable<StagedArea> areas);

    /** Records a file and puts its look-ups in the place of those between the same layers; equal ones stay as they are. */
    void publish(ImportedFile file, List<LinkSet> sets);

    /** The hashes of the look-ups in force, of whichever layers. */
    List<String> linkHashes();

    /** An outline on its way in. @param wkb well-known binary @param box west, south, east, north */
    record StagedArea(String code, String name, double[] box, byte[] wkb) {}

    /** A look-up on its way in. @param hash of its rows in their order */
    record LinkSet(Layer child, Layer parent, List<Link> links, String hash) {}
}
