package uk.saferhub.commands;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Work that is done once everything is made and before the server listens: until then nobody can ask for a page. */
final class BeforeThePages implements SmartLifecycle {

    private final ConfigurableApplicationContext program;
    private final Program.Work work;
    private boolean done;

    BeforeThePages(ConfigurableApplicationContext program, Program.Work work) {
        this.program = program;
        this.work = work;
    }

    @Override
    public void start() {
        try {
            work.in(program);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
