/**
 * A git directory and what is in it: the repository of a folder, commits and their trees as they are read, objects as they
 * are written, and how all of it comes to be on the disk. Nothing here knows what the files say or who changes them.
 */
@NullMarked
package vn.sanvat.content.history.git;

import org.jspecify.annotations.NullMarked;
