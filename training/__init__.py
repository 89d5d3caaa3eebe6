"""How the bundled pipeline is made, from treebank files to a packaged folder; never imported."""
