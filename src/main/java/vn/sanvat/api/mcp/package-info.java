/** Tools for assistants by the Model Context Protocol, at {@code /mcp}: they search, read and draft, and never publish. Start with {@code McpApi} and {@code Tool}. */
@NullMarked
package vn.sanvat.api.mcp;

import org.jspecify.annotations.NullMarked;
