package vn.sanvat.content.history.git;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * Lets nothing count but the folder itself: no setting of the machine or of the user who started the site, and no variable
 * such as {@code GIT_DIR}, which git gives to what its hooks start. JGit would also run the machine's git to find them.
 */
public final class NoSettings extends SystemReader.Delegate {
    private NoSettings(SystemReader real) {
        super(real);
    }

    /** JGit has one for the whole process. */
    static void apply() {
        if (!(SystemReader.getInstance() instanceof NoSettings)) {
            SystemReader.setInstance(new NoSettings(SystemReader.getInstance()));
        }
    }

    @Override
    public @Nullable String getenv(String variable) {
        return variable.startsWith("GIT_") || variable.startsWith("XDG_") ? null : super.getenv(variable);
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new None(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new None(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new None(parent, fs);
    }

    /** Settings that nobody made and that are kept nowhere. */
    private static final class None extends FileBasedConfig {
        private static final String FILE_SYSTEM = "filesystem";

        None(@Nullable Config parent, FS fs) {
            super(parent, null, fs);
        }

        /**
         * Says how finely a file system tells times, as JGit takes it for the worst of them: it would measure that for
         * seconds at each start, by files that it writes without a pause. A file that was changed within this time is
         * looked at once more.
         */
        @Override
        public long getTimeUnit(
                @Nullable String section,
                @Nullable String subsection,
                @Nullable String name,
                long otherwise,
                @Nullable TimeUnit unit) {
            return FILE_SYSTEM.equals(section) && unit != null
                    ? unit.convert(FS.FileStoreAttributes.FALLBACK_TIMESTAMP_RESOLUTION)
                    : super.getTimeUnit(section, subsection, name, otherwise, unit);
        }

        @Override
        public void load() {
            // there is nothing
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public void save() {
            // nothing is made
        }
    }
}
