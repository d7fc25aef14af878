"""The register: its log and chain, what stands in it now, two copies made one."""
