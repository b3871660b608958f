package uk.saferhub.demo;

import java.io.IOException;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Loads the demonstration into an empty installation: packs, people, then each chapter of their history. */
@Component
public class Demo {

    private final DemoAccounts accounts;
    private final DemoPacks packs;
    private final ObjectProvider<Chapter> chapters;

    Demo(DemoAccounts accounts, DemoPacks packs, ObjectProvider<Chapter> chapters) {
        this.accounts = accounts;
        this.packs = packs;
        this.chapters = chapters;
    }

    /** A part of the history, entered through the features' use cases. */
    interface Chapter {

        /** What is being entered, for the terminal. */
        String title();

        void enter();
    }

    /** Loads it unless it is there. @param progress told what is being entered */
    public void load(Consumer<String> progress) throws IOException {
        if (accounts.loaded()) return;
        if (accounts.begun())
            throw new IllegalStateException(
                    "The demonstration was interrupted while it was loaded: start it with --reset.");
        progress.accept("Releasing the packs");
        packs.release(
                accounts.make("proposer@demo.example", "Hester Lowe"),
                accounts.make("approver@demo.example", "Jorun Blake"));
        progress.accept("Making the people");
        accounts.grantEverybody();
        for (Chapter chapter : chapters.orderedStream().toList()) {
            progress.accept(chapter.title());
            chapter.enter();
        }
        accounts.markLoaded();
    }
}
