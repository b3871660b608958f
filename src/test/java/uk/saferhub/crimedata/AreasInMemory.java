package uk.saferhub.crimedata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.store.AreaList;

/** The lists of outlines and look-ups without a database. */
final class AreasInMemory implements AreaList {

    final List<ImportedFile> files = new ArrayList<>();
    final Map<String, StagedArea> areas = new TreeMap<>();
    final List<LinkSet> sets = new ArrayList<>();

    @Override
    public void publish(ImportedFile file, Layer layer, Iterable<StagedArea> staged) {
        files.add(file);
        staged.forEach(area -> areas.put(layer.slug() + " " + area.code(), area));
    }

    @Override
    public void publish(ImportedFile file, List<LinkSet> changed) {
        files.add(file);
        sets.addAll(changed);
    }

    @Override
    public List<String> linkHashes() {
        return sets.stream().map(LinkSet::hash).toList();
    }
}
