package uk.saferhub.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Desk;
import uk.saferhub.configuration.ApproveRelease;
import uk.saferhub.configuration.PackFile;
import uk.saferhub.configuration.ProposeRelease;
import uk.saferhub.configuration.Release;

/** Releases the packs that ship with the product: one account proposes, another approves. */
@Component
class DemoPacks {

    private final Desk desk;
    private final ProposeRelease propose;
    private final ApproveRelease approve;

    DemoPacks(Desk desk, ProposeRelease propose, ApproveRelease approve) {
        this.desk = desk;
        this.propose = propose;
        this.approve = approve;
    }

    void release(UUID proposer, UUID approver) throws IOException {
        for (Map.Entry<String, List<PackFile>> pack : shipped().entrySet()) {
            String about = "demo: pack " + pack.getKey();
            Release release = desk.command(proposer, about, actor -> propose.propose(actor, pack.getValue(), null));
            desk.command(approver, about, actor -> approve.approve(actor, release.pack(), release.number()));
        }
    }

    private static Map<String, List<PackFile>> shipped() throws IOException {
        var packs = new TreeMap<String, List<PackFile>>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:packs/*/*.yaml")) {
            String[] path = file.getURL().getPath().split("/");
            packs.computeIfAbsent(path[path.length - 2], name -> new ArrayList<>())
                    .add(new PackFile(path[path.length - 1], file.getContentAsByteArray()));
        }
        return packs;
    }
}
