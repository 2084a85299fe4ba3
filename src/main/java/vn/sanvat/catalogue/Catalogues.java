package vn.sanvat.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.sanvat.calendar.Schedules;
import vn.sanvat.content.Snapshot;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.live.ContentChanged;
import vn.sanvat.taxonomy.Taxonomies;

/** The catalogue of what is public now; a page takes it once and sees one revision throughout. */
@Component
public class Catalogues implements AutoCloseable {
    private final Taxonomies taxonomies;
    private final Schedules schedules;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ExecutorService preparation = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "catalogue");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Catalogue current;

    Catalogues(
            Content content,
            Taxonomies taxonomies,
            Schedules schedules,
            ApplicationEventPublisher events,
            Clock clock) {
        this.taxonomies = taxonomies;
        this.schedules = schedules;
        this.events = events;
        this.clock = clock;
        this.current = new Catalogue(content.current(), taxonomies.of(content.current()), schedules, clock.getZone());
        prepare(this.current);
    }

    public Catalogue current() {
        return current;
    }

    /**
     * The catalogue as it would be with something that is not public; only pages see it.
     *
     * @param folder below which pictures are that are not public
     */
    public Catalogue preview(Snapshot snapshot, String folder) {
        var published = current.pictures();
        return after(snapshot, shown -> PictureAddresses.of(shown, published, folder));
    }

    @EventListener
    void on(ContentChanged changed) {
        var next = after(changed.snapshot(), PictureAddresses::of);
        current = next;
        prepare(next);
        events.publishEvent(new CatalogueChanged(next));
    }

    /** Beside the work: who needs a part before waits for that part only. */
    private void prepare(Catalogue catalogue) {
        preparation.execute(() -> catalogue.prepare(LocalDate.now(clock)));
    }

    private Catalogue after(Snapshot snapshot, Function<Snapshot, PictureAddresses> pictures) {
        return new Catalogue(snapshot, taxonomies.of(snapshot), schedules, clock.getZone(), current, pictures);
    }

    @Override
    public void close() {
        preparation.shutdown();
    }
}
