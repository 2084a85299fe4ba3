package vn.sanvat.catalogue;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.sanvat.calendar.Schedules;
import vn.sanvat.content.Content;
import vn.sanvat.content.ContentChanged;
import vn.sanvat.content.Snapshot;
import vn.sanvat.taxonomy.Taxonomies;

/** The catalogue of what is public now; a page takes it once and sees one revision throughout. */
@Component
public class Catalogues {
    private final Taxonomies taxonomies;
    private final Schedules schedules;
    private final ApplicationEventPublisher events;
    private final Clock clock;
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
        this.current = catalogue(content.current(), taxonomies, schedules, clock);
    }

    public Catalogue current() {
        return current;
    }

    /** The catalogue as it would be with something that is not public; only pages see it. */
    public Catalogue preview(Snapshot snapshot) {
        return catalogue(snapshot, taxonomies, schedules, clock);
    }

    @EventListener
    void on(ContentChanged changed) {
        var next = catalogue(changed.snapshot(), taxonomies, schedules, clock);
        current = next;
        events.publishEvent(new CatalogueChanged(next));
    }

    private static Catalogue catalogue(Snapshot snapshot, Taxonomies taxonomies, Schedules schedules, Clock clock) {
        return new Catalogue(snapshot, taxonomies.of(snapshot), schedules, clock.getZone());
    }
}
